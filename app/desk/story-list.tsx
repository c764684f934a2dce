import { deskTime } from '#app/desk/moment.tsx'
import type { DeskStory } from '#newsroom/stories/desk.ts'
import { Empty } from './room.tsx'

export const stateWords: Record<DeskStory['state'], string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'In review',
  CHANGES_ASKED: 'Changes asked',
  APPROVED: 'Approved',
  SCHEDULED: 'Scheduled',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
  ARCHIVED: 'Archived',
}

type Props = { stories: DeskStory[]; timeZone: string; lang: string }

export function StoryList({ stories, timeZone, lang }: Props) {
  if (stories.length === 0) {
    return (
      <Empty>
        <p>There is no story yet. Begin one with “New story”, or bring one in from an older site:</p>
        <p>
          <code>npm run newsroom -- import page.txt</code>
        </p>
      </Empty>
    )
  }
  const when = deskTime({ lang, timeZone })
  return (
    <div className="records" role="region" aria-label="Stories" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">State</th>
            <th scope="col">Section</th>
            <th scope="col">Changed</th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.id}>
              <th scope="row" dir="auto">
                <a href={`/desk/stories/${story.id}`}>
                  {story.headline}
                </a>
              </th>
              <td className="whitespace-nowrap">{stateWords[story.state]}</td>
              <td className="whitespace-nowrap">{story.section ?? 'None yet'}</td>
              <td className="whitespace-nowrap">
                <time dateTime={story.updatedAt.toISOString()}>{when.format(story.updatedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
