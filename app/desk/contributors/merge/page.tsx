import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { likelyPairs } from '#newsroom/contributors/duplicates.ts'
import { previewMerge } from '#newsroom/contributors/merge.ts'
import { pastMerges } from '#newsroom/contributors/unmerge.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../../moment.tsx'
import { Empty, Room } from '../../room.tsx'
import { MergePreviewPart } from './merge-preview.tsx'
import { PairList } from './pair-list.tsx'
import { UndoMergeForm } from './undo-merge-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Merge contributors' }

type Props = { searchParams: Promise<{ id?: string | string[] }> }

/** Two ids: what their merge would do. Otherwise: who is likely the same, and what was merged. */
export default async function MergePage({ searchParams }: Props) {
  const actor = await requireActor('contributor.merge')
  const ids = [(await searchParams).id ?? []].flat()
  const [keptId, goneId] = ids
  const preview = ids.length === 2 && keptId && goneId && keptId !== goneId ? await previewMerge(actor, keptId, goneId) : null
  if (preview) {
    return (
      <Room title="Merge two records" intro={<>One person, two records: <bdi>{preview.gone.profile.name}</bdi> becomes part of <bdi>{preview.kept.profile.name}</bdi>. It can be taken back for 30 days.</>}>
        <MergePreviewPart preview={preview} />
      </Room>
    )
  }
  const [{ paper }, pairs, merges] = await Promise.all([site(), likelyPairs(actor), pastMerges(actor)])
  return (
    <Room title="Likely the same person" intro="Records that look like one person: by their name in any spelling and order, a public link or a public e-mail address. To merge two others, tick them in the list.">
      {ids.length > 0 && <p role="alert">To merge, tick exactly two records in the list. {ids.length === 2 ? 'One of these is not there any more.' : `${ids.length} ${ids.length === 1 ? 'was' : 'were'} ticked.`}</p>}
      {pairs.length === 0 ? (
        <Empty>
          <p>No two records look alike. When two do, they stand here.</p>
          <p>
            <a href="/desk/contributors">All contributors</a>
          </p>
        </Empty>
      ) : (
        <PairList pairs={pairs} />
      )}
      {merges.length > 0 && (
        <section aria-labelledby="merges" className="grid gap-4">
          <h2 id="merges">What was merged</h2>
          <ul className="grid gap-6">
            {merges.map(({ id, at, by, kept, gone, undoneAt, canUndo, changedSince }) => (
              <li key={id} className="grid gap-3 border-t border-rule pt-4">
                <p>
                  <bdi>{gone.name}</bdi> became part of{' '}
                  <a href={`/desk/contributors/${kept.id}`}>
                    <bdi>{kept.name}</bdi>
                  </a>
                  . <Moment at={at} paper={paper} />, <bdi>{by}</bdi>. {undoneAt && 'Taken back.'}
                </p>
                {canUndo && <UndoMergeForm mergeId={id} names={`${gone.name} (${gone.slug}) and ${kept.name}`} changedSince={changedSince} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Room>
  )
}
