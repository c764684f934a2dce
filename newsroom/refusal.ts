/** Why a deed may not be done: `code` for programs and tests, `message` for the person who asked. */
export type Reason = {
  code: string
  /** What is wrong and what to do next, in a sentence. */
  message: string
  /** The field to mend, where there is one. */
  field?: string
}

/** Thrown by a command that will not do what was asked. Nothing has been changed. */
export class Refused extends Error {
  readonly reasons: Reason[]
  constructor(reasons: Reason[]) {
    super(reasons.map(({ message }) => message).join(' '))
    this.reasons = reasons
  }
}

/** @throws Refused with all the reasons, if there is one */
export function refuseIf(reasons: Reason[]): void {
  if (reasons.length > 0) throw new Refused(reasons)
}

/** Not there, and not yours, look alike. */
export const notFound = (what: string) => new Refused([{ code: 'not-found', message: `There is no such ${what}.` }])
