/** For tests and measurements: a partner's story that no rule objects to, but for what a test changes. */
import type { Case, CaseSource } from './case.ts'
import { renderCredit, unfilled, type Credited } from './credit.ts'
import { UNTOUCHED } from './edit-class.ts'
import { Terms, type TermsInput } from './terms.ts'

export type CaseOver = {
  terms?: Omit<Partial<TermsInput>, 'credit'> & { credit?: Partial<TermsInput['credit']> }
  story?: Partial<Case['story']>
  source?: Partial<CaseSource> | null
  agreement?: { version?: number; validFrom?: Date; validTo?: Date | null } | null
  output?: Partial<Case['output']>
  pictures?: Case['pictures']
  gonePictures?: string[]
  use?: Case['use']
  place?: Case['place']
  at?: Date
}

export const AT = new Date('2026-05-01T12:00:00Z')

export function aCase({ terms: over = {}, story, source: from = {}, agreement, output, pictures = [], gonePictures = [], use = 'web', place = 'ANYWHERE', at = AT }: CaseOver = {}): Case {
  const terms = Terms.parse({ licence: 'Exchange', uses: ['web', 'feed', 'newsletter'], ...over, credit: { template: 'COURTESY: {partner}', ...over.credit } })
  const source: CaseSource | null = from && {
    partner: { name: 'Northlight', lang: 'en', hasLogo: true }, originalUrl: 'https://n.example/1', originalAuthors: ['A. Bell'], originalPublished: new Date('2026-04-20T10:00:00Z'), institution: '',
    analysis: UNTOUCHED, lost: [], chain: [], labelled: '', state: 'USABLE', leave: new Set(), usedInPeriod: 0, systematic: false, minesReserved: false, ...from,
  }
  const item: Credited | null = source && { partner: { ...source.partner, homepage: 'https://n.example', dir: 'LTR' }, originalUrl: source.originalUrl, originalAuthors: source.originalAuthors, originalPublished: source.originalPublished, institution: source.institution, originalHeadline: 'Ferry', photographers: [], paper: 'The Paper', edits: source.analysis.edits }
  const agreed = agreement === null || !source ? null : { version: 1, terms, validFrom: new Date('2026-01-01'), validTo: null, ...agreement }
  const owed = agreed && item ? renderCredit(terms, item) : null
  return {
    story: { isPublic: false, embargoUntil: null, embargoLifted: false, withdrawn: false, firstPublished: null, lang: 'en', paragraphs: 3, links: [], names: [], hasTranslator: false, isTranslation: false, pastedCredit: null, promised: null, ...story },
    source,
    agreement: agreed,
    output: {
      credit: owed, owed, holes: agreed && item ? unfilled(terms, item) : [], nofollow: terms.credit.nofollow,
      canonicalUrl: agreed && terms.canonical === 'SOURCE' && terms.robots === 'INDEX' ? (source?.originalUrl ?? null) : null, noindex: agreed !== null && terms.robots === 'NOINDEX', newsSitemap: false, counterUrl: null, minesReserved: false, ...output,
    },
    pictures, gonePictures, use, place, timeZone: 'UTC', at,
  }
}
