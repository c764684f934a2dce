import type { Reason } from '../refusal.ts'
import { RESERVED_SLUGS } from '../slug.ts'

export const LONGEST_SECTION_SLUG = 60

/** The words of a section in one text, by which a form tells which state of it it was made from. */
export const wordsSeen = ({ name, slug, description }: { name: string; slug: string; description: string }): string => JSON.stringify([name, slug, description])

/** @returns why a change may not be kept that was made from another state of the section than stands now */
export const reasonsAgainstStale = (seen: string, standing: { name: string; slug: string; description: string }): Reason[] =>
  seen === wordsSeen(standing)
    ? []
    : [{ code: 'stale', message: `Somebody else saved this section meanwhile: it is called ${standing.name} now and stands at /${standing.slug}. What you typed is still here. Save again to put it in place of theirs.` }]

/** What is wrong with an address for a section; `taken` when another section has it. */
export function reasonsAgainstSlug({ slug, taken }: { slug: string; taken: boolean }): Reason[] {
  const field = 'slug'
  if (slug === '') return [{ code: 'slug-missing', field, message: 'Give the section an address in small Latin letters, like world or local-news.' }]
  if (slug.length > LONGEST_SECTION_SLUG) return [{ code: 'slug-long', field, message: `An address has at most ${LONGEST_SECTION_SLUG} letters; this has ${slug.length}.` }]
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return [{ code: 'slug-shape', field, message: 'An address is small Latin letters, digits and single hyphens, like local-news.' }]
  if (RESERVED_SLUGS.has(slug)) return [{ code: 'slug-reserved', field, message: `The paper itself uses /${slug}, so a section there could not be reached. Choose another, like ${slug}-news.` }]
  return taken ? [{ code: 'slug-taken', field, message: 'Another section has this address. Choose another.' }] : []
}

/** Each moved story gets a revision of its own; more would not fit into one deed. */
export const MOST_MOVED = 1_000

type Removal = { stories: number; scheduled: number; isLast: boolean; target: 'none' | 'itself' | 'unknown' | 'found' }

export function reasonsNotToRemove({ stories, scheduled, isLast, target }: Removal): Reason[] {
  if (isLast) return [{ code: 'last-section', message: 'This is the only section, and a story must stand somewhere. Add another first.' }]
  if (target === 'itself' || target === 'unknown') return [{ code: 'move-to', field: 'moveTo', message: 'Choose another section for the stories.' }]
  if (stories === 0) return []
  const count = stories === 1 ? 'One story stands' : `${stories.toLocaleString('en')} stories stand`
  if (target === 'none') return [{ code: 'not-empty', field: 'moveTo', message: `${count} in this section. Choose the section that they are to move to.` }]
  if (scheduled > 0) return [{ code: 'scheduled', message: `${scheduled === 1 ? 'One story' : `${scheduled} stories`} of this section will be published at a set time, as approved. Wait until that is done, or take the time back.` }]
  return stories > MOST_MOVED ? [{ code: 'too-many', message: `${count} in this section; ${MOST_MOVED.toLocaleString('en')} can move at once. Keep the section, or give it another name and address: its stories and their old addresses follow.` }] : []
}
