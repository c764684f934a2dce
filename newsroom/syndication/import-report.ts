import type { StoryContent } from '../stories/content.ts'
import type { LegacyPage } from './formats/legacy-page.ts'

/** One imported page, as the report gives it. */
export type ImportedItem = {
  file: string
  title: string
  status: 'draft' | 'published'
  url: string
  found: Record<string, string | string[] | number | null>
  dropped: { what: string; text: string }[]
  look_at: { code: string; message: string; text?: string }[]
}

/** Who stands in the byline, who was new, and whose biography the page carried. */
export type People = { bylines: StoryContent['bylines']; contributor: { name: string; made: boolean } | null; made: string[] }

type Told = {
  file: string
  page: LegacyPage
  partner: { name: string; made: boolean } | null
  people: People
  section: { name: string; chosen: boolean }
}

/** What was found, what was dropped, and what an editor should look at. The address is filled in by whoever knows the site's. */
export function importReport({ file, page, partner, people, section }: Told): ImportedItem {
  const found = {
    headline: page.headline,
    standfirst: page.standfirst,
    dateline: page.dateline?.place ?? null,
    published: page.published,
    byline: page.byline,
    paragraphs: page.body.content.filter(({ type }) => type === 'paragraph').length,
    credit: page.credit?.line ?? null,
    partner: partner && `${partner.name}${partner.made ? ' (new)' : ''}`,
    references: page.references.map(({ text }) => text),
    contributor: page.contributor?.name ? `${page.contributor.name}${people.contributor?.made ? ' (new)' : ''}` : null,
    biography: page.contributor?.biography ?? [],
    language: page.lang,
    tags: page.tags,
  }
  const look_at = [...page.lookAt]
  if (partner?.made) {
    look_at.push({ code: 'partner-without-agreement', message: `${partner.name} is new here and nothing has been agreed with it. The credit line stands as the page had it; write the agreement down before you print more.` })
  }
  if (people.contributor && !people.contributor.made) {
    look_at.push({ code: 'biography-not-used', message: `${people.contributor.name} was known already. The biography on the page was not laid over the profile; compare the two.`, text: (page.contributor?.biography ?? []).join('\n\n') })
  }
  if (page.contributor && !page.contributor.name) {
    look_at.push({ code: 'biography-without-name', message: 'There is a biography on the page, but not whose. It was left out of the story; add it to a contributor.', text: page.contributor.biography.join('\n\n') })
  }
  if (!section.chosen) look_at.push({ code: 'section-guessed', message: `It stands in the section "${section.name}", the first of the paper. Move it if that is wrong, or import with --section.` })
  return { file, title: page.headline, status: 'draft', url: '', found, dropped: page.dropped, look_at }
}

const excerpt = (text: string) => (text.length > 160 ? `${text.slice(0, 160).trimEnd()} …` : text).replace(/\s+/g, ' ')

/** The report for somebody at a terminal. */
export function inWords({ title, status, url, found, dropped, look_at }: ImportedItem): string {
  const told = Object.entries(found).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
  return [
    `${title}`,
    `  ${status === 'published' ? 'Published' : 'Draft'}: ${url}`,
    '  Found:',
    ...told.map(([name, value]) => `    ${name}: ${Array.isArray(value) ? value.map((line) => `\n      - ${line}`).join('') : value}`),
    ...(dropped.length > 0 ? ['  Dropped:', ...dropped.map(({ what, text }) => `    ${what}: "${text}"`)] : []),
    ...(look_at.length > 0 ? ['  Look at:', ...look_at.map(({ message, text }) => `    - ${message}${text ? `\n      “${excerpt(text)}”` : ''}`)] : ['  Nothing to look at.']),
  ].join('\n')
}
