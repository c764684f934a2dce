import { slugFrom } from '../slug.ts'

/** The address of a story that is begun before it has a headline. */
export const BEGUN = 'story'

/** The slug that a story not yet published will have: its own, or its headline's where it was begun without one. */
export const slugOfHeadline = (slug: string, headline: string): string => (/^story(?:-\d+)?$/.test(slug) ? slugFrom(headline, slug) : slug)
