import type { DeskStory } from '#newsroom/stories/desk.ts'

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
    return <p>There is no story yet. Bring one in from an older site: npm run newsroom -- import page.txt</p>
  }
  const when = new Intl.DateTimeFormat(lang, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="overflow-x-auto" role="region" aria-label="Stories" tabIndex={0}>
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b text-sm">
            <th scope="col" className="py-2 pe-4 text-start">Story</th>
            <th scope="col" className="py-2 pe-4 text-start">State</th>
            <th scope="col" className="py-2 pe-4 text-start">Section</th>
            <th scope="col" className="py-2 text-start">Changed</th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.id} className="border-b align-baseline">
              <th scope="row" className="py-2 pe-4 text-start font-semibold" dir="auto">
                <a className="underline" href={`/desk/stories/${story.id}`}>
                  {story.headline}
                </a>
              </th>
              <td className="py-2 pe-4 whitespace-nowrap">{stateWords[story.state]}</td>
              <td className="py-2 pe-4 whitespace-nowrap">{story.section ?? 'None yet'}</td>
              <td className="py-2 whitespace-nowrap">
                <time dateTime={story.updatedAt.toISOString()}>{when.format(story.updatedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
