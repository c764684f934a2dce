import { Reasons } from '#app/ui/reasons.tsx'
import { linesOf, wordsFor } from '#newsroom/contributors/field-words.ts'
import type { MergePreview } from '#newsroom/contributors/merge.ts'
import { MergeForm } from './merge-form.tsx'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** What a merge would do, and the fields in which somebody may choose. */
export function MergePreviewPart({ preview: { kept, gone, fields, moves, stories, collapses, accountMoves, reasons } }: { preview: MergePreview }) {
  const choices = fields.map(({ field, usual }) => ({
    field, usual, words: wordsFor(field).replace(/^./, (first) => first.toUpperCase()),
    kept: linesOf(field, kept.profile), gone: linesOf(field, gone.profile),
    isList: Array.isArray(kept.profile[field]),
  }))
  return (
    <div className="grid gap-8">
      <p>
        <a href={`/desk/contributors/merge?id=${gone.id}&id=${kept.id}`}>
          Keep the record of <bdi>{gone.profile.name}</bdi> ({gone.slug}) instead
        </a>
      </p>
      <section aria-labelledby="outcome" className="grid max-w-2xl gap-3">
        <h2 id="outcome">What becomes of them</h2>
        <ul className="grid list-disc gap-1 ps-5">
          <li>
            {moves + collapses === 0
              ? `No byline moves: ${gone.profile.name} stands on no story that readers see.`
              : `${count(moves, 'byline moves', 'bylines move')} to ${kept.profile.name}, on ${count(stories, 'story', 'stories')}.`}
          </li>
          {collapses > 0 && <li>{count(collapses, 'byline falls away', 'bylines fall away')}: both stood on the story for the same work, and one name is enough.</li>}
          <li>
            The address <code>/contributors/{gone.slug}</code> leads to <code>/contributors/{kept.slug}</code> for good.
          </li>
          <li>Drafts that name either come out under {kept.profile.name}. The history of both stays.</li>
          {accountMoves && <li>The account of {gone.profile.name} signs in for the kept record.</li>}
          <li>Private contact stays with the record it was written for.</li>
        </ul>
      </section>
      {reasons.length > 0 ? <Reasons reasons={reasons} /> : <MergeForm keptId={kept.id} goneId={gone.id} keptVersion={kept.version} goneVersion={gone.version} keptName={`${kept.profile.name} (${kept.slug})`} goneName={`${gone.profile.name} (${gone.slug})`} choices={choices} />}
    </div>
  )
}
