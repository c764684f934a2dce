import { EDIT_CLASSES } from './closed-lists.ts'
import type { EditClass, Terms } from './terms.ts'

export type Credited = {
  partner: { name: string; homepage: string | null; lang: string; dir: 'LTR' | 'RTL' }
  originalUrl: string | null
  originalAuthors: string[]
  originalPublished: Date | null
  edits: EditClass
  /** What only some lines name; empty where nobody said. */
  originalHeadline?: string
  institution?: string
  photographers?: string[]
  /** Ours, for lines that say who edited it. */
  paper?: string
  /** The language of our copy, where it is a translation. */
  lang?: string
}

type Place = Terms['credit']['places'][number]
export type RenderedCredit = { text: string; href: string | null; lang: string; dir: 'LTR' | 'RTL'; places: Place[]; templateVersion: number }

export const furtherThan = (edits: EditClass, allowed: EditClass) => EDIT_CLASSES.indexOf(edits) > EDIT_CLASSES.indexOf(allowed)

/** What fills the places of a template; a place that nothing fills is empty. */
const wordsFor = ({ partner, ...item }: Credited): Record<string, string> => ({
  partner: partner.name,
  authors: item.originalAuthors.join(', '),
  date: item.originalPublished ? new Intl.DateTimeFormat(partner.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(item.originalPublished) : '',
  title: item.originalHeadline ?? '',
  url: item.originalUrl ?? '',
  institution: item.institution ?? '',
  photographer: (item.photographers ?? []).join(', '),
  paper: item.paper ?? '',
})

/** The template that holds for this copy: its language's, then the one for edited texts, then the plain one. */
export function templateFor({ credit }: Pick<Terms, 'credit'>, { edits, lang }: Pick<Credited, 'edits' | 'lang'>): string {
  const ofLang = lang ? credit.languages[lang] ?? credit.languages[lang.split('-')[0] ?? ''] : undefined
  return ofLang ?? ((furtherThan(edits, 'STYLE') && credit.templateIfEdited) || credit.template)
}

/** Places of the template that nothing fills: the line would have holes. */
export const unfilled = (terms: Pick<Terms, 'credit'>, item: Credited): string[] => {
  const words = wordsFor(item)
  return [...templateFor(terms, item).matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (words[name] ? [] : [name]))
}

/**
 * The credit line, from data. The one place that words it: page, feeds, JSON-LD and mail print what this returned,
 * frozen when the story was published.
 */
export function renderCredit(terms: Pick<Terms, 'credit'>, item: Credited): RenderedCredit {
  const { credit } = terms
  const { partner } = item
  const words = wordsFor(item)
  const template = templateFor(terms, item)
  const link = { ORIGINAL: item.originalUrl, ORIGINAL_OR_HOMEPAGE: item.originalUrl ?? partner.homepage, HOMEPAGE: partner.homepage, NONE: null }[credit.link]
  const isTheirLanguage = !item.lang || !Object.values(credit.languages).includes(template)
  return {
    text: template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '').replace(/ {2,}/g, ' ').trim(),
    href: link,
    lang: isTheirLanguage ? partner.lang : (item.lang ?? partner.lang),
    dir: isTheirLanguage ? partner.dir : /^(?:ar|fa|he|ur|ps|yi)\b/.test(item.lang ?? '') ? 'RTL' : 'LTR',
    places: credit.places,
    templateVersion: credit.templateVersion,
  }
}
