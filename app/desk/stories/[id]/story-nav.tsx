import { can, type Actor } from '#newsroom/access/can.ts'

const PLACES = [
  { here: 'write', name: 'Text', path: '', deed: 'story.read' },
  { here: 'preview', name: 'Preview', path: '/preview', deed: 'story.read' },
  { here: 'publish', name: 'Publish', path: '/publish', deed: 'story.review' },
  { here: 'what-if', name: 'What if', path: '/what-if', deed: 'story.review' },
  { here: 'revisions', name: 'Revisions', path: '/revisions', deed: 'story.read' },
  { here: 'record', name: 'Record', path: '/record', deed: 'story.ledger' },
] as const

/** The parts of a story at the desk, of which this is one. */
export function StoryNav({ actor, story, here }: { actor: Actor; story: { id: string; bylines: readonly string[] }; here: (typeof PLACES)[number]['here'] }) {
  return (
    <nav aria-label="This story">
      <ul className="flex flex-wrap gap-x-5">
        {PLACES.filter(({ deed }) => can(actor, deed, { bylines: story.bylines })).map(({ here: place, name, path }) => (
          <li key={place}>
            <a href={`/desk/stories/${story.id}${path}`} aria-current={place === here ? 'page' : undefined} className="inline-flex min-h-10 items-center border-b-2 border-transparent no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
