import type { Reason } from '../refusal.ts'
export function reasonsNotToTake(password: string, _about: { email: string; paper: string }): Reason[] {
  return password.length < 12 ? [{ code: 'password-short', field: 'password', message: 'A password has at least 12 characters. A few words in a row are easy to remember.' }] : []
}
