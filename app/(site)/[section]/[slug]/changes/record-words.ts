import type { Withheld } from '#newsroom/stories/record/withheld.ts'

const words: Record<string, string> = {
  PUBLISHED: 'Published', MENDED: 'A small mend', UPDATED: 'Updated', CORRECTED: 'Corrected', CLARIFIED: 'Clarified', RETRACTED: 'Retracted', NOTED: 'A note by the editors', MOVED: 'Moved to another address',
  SHORTENED: 'Shortened to what may stay', RELEASED: 'Before readers again', UNPUBLISHED: 'Taken from readers for a time', HELD: 'Held while it was checked', WITHDRAWN: 'Withdrawn', TAKEN_BACK: 'The last change was taken back at once',
}

/** An entry of the open record as everybody reads it. */
export const shownInWords = (what: string): string => words[what] ?? what

export const WITHHELD: Record<Withheld, string> = {
  LAW: 'Its text is not shown any more, for legal or private reasons. Its hash stands.',
  TAKEN_BACK: 'It stood for some seconds and was taken back. Its text is not shown; its hash stands.',
}
