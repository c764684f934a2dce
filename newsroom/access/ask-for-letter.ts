import { z } from 'zod'
import { line, readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { mayAskForLetter } from './attempts.ts'
import { normalEmail } from './email.ts'

const AskInput = z.strictObject({ email: line().min(1, 'Write your e-mail address.') })

/**
 * May a stranger ask for a letter to this address? Looks at nothing but how often somebody asked: whoever asks learns
 * nothing about who has an account, neither from the answer nor from its time. The letter is written after the answer.
 * @returns the address as it is compared, or null when it is none
 * @throws Refused with code `too-often`
 */
export async function askForLetter(given: z.input<typeof AskInput>, address: string): Promise<string | null> {
  const email = normalEmail(readInput(AskInput, given).email)
  if (!(await mayAskForLetter({ account: email ?? 'not-an-address', address }))) {
    throw new Refused([{ code: 'too-often', message: 'Letters were asked for too often. Wait a quarter of an hour, and look into your mailbox meanwhile.' }])
  }
  return email
}
