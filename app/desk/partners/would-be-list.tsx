import { OUTCOMES, TRIED_DAYS } from '#newsroom/syndication/outcomes.ts'
import type { WouldBe } from '#newsroom/syndication/would-be.ts'

const words: Record<WouldBe['outcome'], string> = { refused: 'Refused', removed: 'Taken down by now', cut: 'Cut to its beginning by now', warned: 'Allowed, with a word of warning', allowed: 'Allowed' }
const marks: Record<WouldBe['outcome'], string> = { refused: 'border-alarm', removed: 'border-alarm', cut: 'border-soft', warned: 'border-soft', allowed: 'border-rule' }

/** What would have become of the last month's stories: first how many of each, then each with the rules that say so. */
export function WouldBeList({ stories, isCut, ofAll = false }: { stories: readonly WouldBe[]; isCut: boolean; ofAll?: boolean }) {
  if (stories.length === 0) return <p>No story {ofAll ? 'of a partner' : 'of theirs'} came in or went out in the last {TRIED_DAYS} days.</p>
  const counts = OUTCOMES.flatMap((outcome) => { const number = stories.filter((one) => one.outcome === outcome).length; return number > 0 ? [`${words[outcome]}: ${number}`] : [] })
  return (
    <div className="grid gap-4">
      <p className="font-semibold">Of the last {TRIED_DAYS} days’ stories{isCut ? `, the newest ${stories.length}` : ''}. {counts.join('. ')}.</p>
      <ul aria-label="Story by story" className="grid gap-3">
        {stories.map(({ id, headline, partner, isPublic, version, outcome, found }) => (
          <li key={id} className={`grid gap-1 border-s-4 ps-4 wrap-anywhere ${marks[outcome]}`}>
            <span>
              <a href={`/desk/stories/${id}/publish`}><bdi>{headline}</bdi></a>{ofAll && <>, <bdi>{partner}</bdi></>}, {isPublic ? 'before readers' : 'at the desk'}{version === null ? ', without an agreement' : `, under version ${version}`}. <strong>{words[outcome]}</strong>.
            </span>
            {found.length > 0 && <ul className="list-disc ps-5 text-soft">{found.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
          </li>
        ))}
      </ul>
    </div>
  )
}
