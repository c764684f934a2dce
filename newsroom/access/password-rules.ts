import type { Reason } from '../refusal.ts'

export const SHORTEST = 8
export const LONGEST = 200

/** What a password must not merely consist of: the person's e-mail, and the name of the paper. */
export type Known = { email: string; paper: string }

/**
 * Why a password cannot be taken, in characters as people count them, after NFKC. There are no rules of composition:
 * what matters is that nobody else would try it (NIST SP 800-63B, 3.1.1.2). The common ones come with the program.
 */
export async function reasonsNotToTake(password: string, { email, paper }: Known): Promise<Reason[]> {
  const plain = password.normalize('NFKC')
  const length = [...plain].length
  if (length < SHORTEST) return [reason('password-short', `A password has at least ${SHORTEST} characters; a few words in a row are easy to remember.`)]
  if (length > LONGEST) return [reason('password-long', `A password has at most ${LONGEST} characters; this has ${length}.`)]
  if (plain.includes('\0') || !plain.isWellFormed()) return [reason('password-unstorable', 'The password holds a character that no keyboard types. Write it anew.')]
  if (isNothingBut(plain, [email, email.split('@')[0] ?? '', paper, paper.replace(/^the /i, '')])) {
    return [reason('password-guessable', 'Your e-mail and the name of the paper are the first that somebody would try. Choose words that have nothing to do with either.')]
  }
  if (await isCommon(plain)) return [reason('password-common', 'This is one of the passwords that are tried first everywhere. Choose another; a few words in a row are easy to remember.')]
  return []
}

const reason = (code: string, message: string): Reason => ({ code, message, field: 'password' })

const lettersOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\P{L}/gu, '')

/** True when only digits, signs and blanks were added to one of these names. */
function isNothingBut(password: string, names: string[]): boolean {
  const letters = lettersOf(password)
  return letters !== '' && names.some((name) => lettersOf(name) === letters)
}

/** Looked up in the list as it lies there: a search of a few tenths of a millisecond, and no second copy in memory. */
async function isCommon(password: string): Promise<boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return dictionary['passwords-common'].includes(password.toLowerCase())
}
