'use client'

import { renderCredit, unfilled, type Credited } from '#newsroom/rights/credit.ts'
import type { Terms } from '#newsroom/rights/terms.ts'

export type CreditDraft = { template: string; templateIfEdited: string; link: Terms['credit']['link'] }
type Props = { draft: CreditDraft; partner: { name: string; homepage: string | null; lang: string }; paper: string }

/** The credit as readers would get it, of a story made up for it; the function that draws it is the one that prints it. */
export function CreditPreview({ draft: { template, templateIfEdited, link }, partner, paper }: Props) {
  const item: Credited = {
    partner: { ...partner, dir: 'LTR' }, paper, edits: 'NONE',
    originalUrl: `${partner.homepage?.replace(/\/$/, '') ?? 'https://partner.example'}/ferry`, originalHeadline: 'The ferry returns', originalAuthors: ['A. Bell', 'C. Dunn'],
    originalPublished: new Date('2026-03-05T12:00:00Z'), institution: 'University of the Coast', photographers: ['Mo Strand'],
  }
  const credit = { template, ...(templateIfEdited && { templateIfEdited }), languages: {}, templateVersion: 1, places: ['FOOT' as const], placeIsOurs: false, link, linkOn: 'LINE' as const, nofollow: false, logo: 'NOT_ASKED' as const, verbatim: true, onPictures: false }
  const plain = renderCredit({ credit }, item)
  const edited = renderCredit({ credit }, { ...item, edits: 'ABRIDGED' })
  const unknown = unfilled({ credit }, item)
  return (
    <section aria-labelledby="drawn" className="grid gap-2 border-s-4 border-accent bg-raised px-4 py-3">
      <h2 id="drawn" className="text-base">As readers would get it</h2>
      <output className="grid gap-2" aria-live="polite">
        <p className="font-sans font-semibold wrap-anywhere" dir="auto">{plain.text || 'Nothing yet'}</p>
        {templateIfEdited && <p className="wrap-anywhere">Once edited: <span className="font-sans font-semibold" dir="auto">{edited.text}</span></p>}
        <p className="text-sm text-soft wrap-anywhere">{plain.href ? `It leads to ${plain.href}.` : 'It leads nowhere.'}</p>
        {unknown.length > 0 && <p className="text-sm font-semibold text-alarm">Nothing fills {unknown.map((name) => `{${name}}`).join(', ')}.</p>}
      </output>
    </section>
  )
}
