/**
 * One spelling for one mailbox: compatibility forms folded before anything looks at it, lower case, no blanks around.
 * Null when it is not a plain address: one @, no list, no quotes, no control characters.
 */
export function normalEmail(given: string): string | null {
  const email = given.normalize('NFKC').trim().toLowerCase()
  return email.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(email) && !email.includes('..') ? email : null
}
