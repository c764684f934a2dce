import { deskTime } from '#app/desk/moment.tsx'
import type { DeskAgreement } from '#newsroom/syndication/partners-at-desk.ts'
import { directionWords } from '../partner-words.ts'
import { DocumentForm } from './document-form.tsx'

type Props = { versions: readonly DeskAgreement[]; unagreed: number; name: string; paper: { lang: string }; /** Who may fetch what was signed, and who may attach it. */ mayFetch: boolean; mayAttach: boolean }

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`

/** Every version of what was agreed; none is ever changed, and each keeps the stories that were used under it. */
export function VersionsPart({ versions, unagreed, name, paper, mayFetch, mayAttach }: Props) {
  const directions = (['IN', 'OUT'] as const).filter((direction) => versions.some((one) => one.direction === direction))
  return (
    <section aria-labelledby="agreed" className="grid gap-5">
      <h2 id="agreed">What is agreed</h2>
      {versions.length === 0 && <p>Nothing was agreed with <bdi>{name}</bdi> yet. Until then its stories stand with the credit they came with, at our own word.</p>}
      {unagreed > 0 && <p>{unagreed === 1 ? 'One story was' : `${unagreed.toLocaleString('en')} stories were`} taken without an agreement.</p>}
      {directions.map((direction) => (
        <div key={direction} className="grid gap-4">
          <h3>{directionWords[direction]}</h3>
          {direction === 'OUT' && <p className="text-soft">Here “we” are <bdi>{name}</bdi>, and the stories are this paper’s.</p>}
          {versions.filter((one) => one.direction === direction).map((version) => <Version key={version.id} version={version} lang={paper.lang} mayFetch={mayFetch} mayAttach={mayAttach} />)}
        </div>
      ))}
    </section>
  )
}

function Version({ version: { id, documents, version, validFrom, validTo, createdAt, by, terms, sentences, stories, isInForce }, lang, mayFetch, mayAttach }: { version: DeskAgreement; lang: string } & Pick<Props, 'mayFetch' | 'mayAttach'>) {
  // A day of an agreement is a day, wherever it is read.
  const day = deskTime({ lang, timeZone: 'UTC' }, { dateStyle: 'medium' })
  return (
    <details open={isInForce} className="border-t border-rule pt-3">
      <summary className="cursor-pointer py-1">
        <strong>Version {version}</strong>, from {day.format(validFrom)}{validTo ? ` to ${day.format(validTo)}` : ''}{isInForce ? ': in force today' : ''}
      </summary>
      <div className="mt-3 grid gap-3">
        <p className="text-soft">
          Entered on {day.format(createdAt)}{by && <> by <bdi>{by}</bdi></>}. {stories === 0 ? 'No story was used under it.' : stories === 1 ? 'One story was used under it and keeps it.' : `${stories.toLocaleString('en')} stories were used under it and keep it.`}
        </p>
        {terms.licence && <p>Licence: {terms.licenceUrl ? <a href={terms.licenceUrl} rel="noopener" className="wrap-anywhere">{terms.licence}</a> : <bdi>{terms.licence}</bdi>}</p>}
        {terms.summary && <p dir="auto">{terms.summary}</p>}
        <ul className="grid list-disc gap-1 ps-5">
          {sentences.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">{sentence}</li>
          ))}
        </ul>
        <h4 className="text-base">What was signed</h4>
        {documents.length === 0 && <p className="text-soft">Nothing is attached to this version.</p>}
        {documents.length > 0 && (
          <ul className="grid gap-2">
            {documents.map((one) => (
              <li key={one.id} className="wrap-anywhere">
                {mayFetch ? <a href={`/desk/partners/documents/${one.id}`} download><bdi>{one.name}</bdi></a> : <bdi>{one.name}</bdi>}, {kilobytes(one.bytes)}, attached on {day.format(one.at)}
                <span className="block text-sm text-soft">SHA-256 {one.sha256}</span>
              </li>
            ))}
          </ul>
        )}
        {mayAttach && <DocumentForm agreementId={id} version={version} />}
      </div>
    </details>
  )
}
