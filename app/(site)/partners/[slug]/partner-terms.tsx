import type { Terms } from '#newsroom/rights/terms.ts'
import type { Site } from '#newsroom/site.ts'
import { Moment } from '../../dates.tsx'

type TermsProps = {
  partner: { name: string; status: 'PROSPECT' | 'ACTIVE' | 'PAUSED' | 'ENDED' }
  agreement: { version: number; validFrom: Date; validTo: Date | null; terms: Terms } | null
  sentences: string[]
  paper: Site['paper']
  className?: string
}

const standing = {
  PROSPECT: '',
  ACTIVE: '',
  PAUSED: 'We take nothing new from them at present.',
  ENDED: 'We take nothing new from them any more. What they gave us stays as it was agreed.',
} as const

/** What the agreement in force lets us print, and how; a page of the paper's word to its partner. */
export function PartnerTerms({ partner, agreement, sentences, paper, className }: TermsProps) {
  const { licence = '', licenceUrl, summary = '' } = agreement?.terms ?? {}
  // A day of an agreement is a day, wherever it is read.
  const calendar = { lang: paper.lang, timeZone: 'UTC' }
  return (
    <section aria-labelledby="terms" className={`${className ?? ''} content-start bg-raised px-5 py-4`}>
      <h2 id="terms" className="text-[1.25rem]">
        What we may print, and how
      </h2>
      {standing[partner.status] && <p className="mt-2 font-semibold">{standing[partner.status]}</p>}
      {summary && <p className="mt-2">{summary}</p>}
      {sentences.length > 0 && (
        <ul className="mt-3 grid list-disc gap-1.5 ps-5 text-[0.98rem]" dir="auto">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {agreement ? (
        <p className="label mt-3">
          {licence && (licenceUrl ? <a href={licenceUrl} rel="noopener" className="inline-block py-0.5 underline">{licence}</a> : licence)}
          {licence && '. '}
          In force since <Moment at={agreement.validFrom} paper={calendar} />
          {agreement.validTo && (
            <>
              {' '}
              until <Moment at={agreement.validTo} paper={calendar} />
            </>
          )}
          , version {agreement.version}.
        </p>
      ) : (
        <p className="mt-2">No agreement with {partner.name} is in force today. What stands here was printed with the credit it came with.</p>
      )}
    </section>
  )
}
