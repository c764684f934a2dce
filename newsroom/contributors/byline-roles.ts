/** What somebody did for a story, in the order a byline names them. The schema's enum repeats it. */
export const BYLINE_ROLES = ['REPORTER', 'WRITER', 'DATA', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'TRANSLATOR', 'EDITOR', 'CONTRIBUTOR'] as const
export type BylineRole = (typeof BYLINE_ROLES)[number]

/** The words before the names, and the property of schema.org that says the same. */
export const bylineRole: Record<BylineRole, { before: string; noun: string; schemaOrg: 'author' | 'contributor' | 'translator' | 'editor' }> = {
  REPORTER: { before: 'By', noun: 'reporter', schemaOrg: 'author' },
  WRITER: { before: 'By', noun: 'writer', schemaOrg: 'author' },
  DATA: { before: 'Data by', noun: 'data', schemaOrg: 'contributor' },
  PHOTOGRAPHER: { before: 'Photographs by', noun: 'photographs', schemaOrg: 'contributor' },
  ILLUSTRATOR: { before: 'Illustration by', noun: 'illustration', schemaOrg: 'contributor' },
  TRANSLATOR: { before: 'Translated by', noun: 'translation', schemaOrg: 'translator' },
  /** Brought the story to the paper, or had a hand in it that nobody wrote down: claims no authorship. */
  CONTRIBUTOR: { before: 'Contributed by', noun: 'contribution', schemaOrg: 'contributor' },
  EDITOR: { before: 'Edited by', noun: 'editing', schemaOrg: 'editor' },
}
