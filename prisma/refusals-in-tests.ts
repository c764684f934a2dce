import { Refused } from '#newsroom/refusal.ts'

/** The codes with which a deed was refused; none when it was done. */
export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
    return []
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ code }) => code)
    throw error
  }
}
