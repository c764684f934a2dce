import { EDIT_CLASSES, type EditClass, type Terms } from './terms.ts'

export type Credited = {
  partner: { name: string; homepage: string | null; lang: string; dir: 'LTR' | 'RTL' }
  originalUrl: string | null
  originalAuthors: string[]
  originalPublished: Date | null
  edits: EditClass
}

export type RenderedCredit = { text: string; href: string | null; lang: string; dir: 'LTR' | 'RTL'; places: ('BYLINE' | 'FOOT')[]; templateVersion: number }

export const furtherThan = (edits: EditClass, allowed: EditClass) => EDIT_CLASSES.indexOf(edits) > EDIT_CLASSES.indexOf(allowed)

/**
 * The credit line, from data. The one place that words it: page, feeds, JSON-LD and mail print what this returned,
 * frozen when the story was published.
 */
export function renderCredit({ credit }: Pick<Terms, 'credit'>, { partner, ...item }: Credited): RenderedCredit {
  const edited = furtherThan(item.edits, 'STYLE')
  const template = (edited && credit.templateIfEdited) || credit.template
  const words: Record<string, string> = {
    partner: partner.name,
    authors: item.originalAuthors.join(', '),
    date: item.originalPublished
      ? new Intl.DateTimeFormat(partner.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(item.originalPublished)
      : '',
  }
  const link = { ORIGINAL: item.originalUrl, HOMEPAGE: partner.homepage, NONE: null }[credit.link]
  return {
    text: template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '').replace(/ {2,}/g, ' ').trim(),
    href: link,
    lang: partner.lang,
    dir: partner.dir,
    places: credit.places,
    templateVersion: credit.templateVersion,
  }
}
