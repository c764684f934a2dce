import type { Site } from '#newsroom/site.ts'
import { noteOf, type OpenLink } from '#newsroom/stories/record/open-record.ts'
import { Moment } from '../../../dates.tsx'
import { shownInWords, WITHHELD } from './record-words.ts'

type Props = { path: string; links: readonly OpenLink[]; paper: Site['paper']; lang: string; dir: 'ltr' | 'rtl' }

/** Every version that readers saw, with the hash that ties it to the one before; a script checks them where there is one. */
export function RecordPart({ path, links, paper, lang, dir }: Props) {
  return (
    <section aria-labelledby="record" className="mt-12 border-t-2 border-ink pt-4">
      <h2 id="record" className="text-[1.25rem]">The record</h2>
      <div className="mt-2 grid max-w-[40rem] gap-3">
        <p>
          Each version that readers saw has a hash, a number computed from its text and from the hash before it. Whoever changes an old version, or takes one out, breaks all that follow. <a href={`${path}/record.json`} className="underline">The whole record</a> is open; a hash noted today can be compared in a year.
        </p>
        <details>
          <summary className="min-h-10 cursor-pointer py-2 font-sans text-sm">How to check it without us</summary>
          <p className="mt-1 text-soft">
            Write JSON with the names of each object in order of the alphabet and without spaces. The document’s hash is the SHA-256 of a version’s document so written. The version’s hash is the SHA-256 of the hash before it, a line break, and the object of chain, storyId, number, at, what, revisionId and documentHash so written. Before the first stands the SHA-256 of “start of the open record of story” with the story’s id after a space.
          </p>
        </details>
        <div data-record={`${path}/record.json`} className="font-sans text-sm" />
      </div>
      <ol className="mt-6 grid gap-4">
        {links.toReversed().map((link) => (
          <li key={link.number} className="border-t border-rule pt-3" data-entry={link.number} data-hash={link.hash}>
            <p className="font-sans text-sm">
              {link.number}. {shownInWords(link.what)}, <Moment at={new Date(link.at)} paper={paper} style="moment" />
            </p>
            {noteOf(link) && <p className="mt-1 max-w-[40rem] wrap-anywhere" lang={lang} dir={dir}>{noteOf(link)}</p>}
            {link.withheld && <p className="mt-1 max-w-[40rem] text-soft">{WITHHELD[link.withheld]}</p>}
            <p className="mt-1 text-soft"><code dir="ltr" className="text-xs wrap-anywhere">{link.hash}</code></p>
          </li>
        ))}
      </ol>
      <script src="/record.js" defer data-keep="" />
    </section>
  )
}
