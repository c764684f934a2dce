import type { Metadata } from 'next'
import { publishedTopics } from '#newsroom/stories/topics.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { counted } from '../partners/counted.ts'
import { theSite } from '../the-site.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return { title: 'Topics', description: `What ${paper.name} keeps coming back to.`, alternates: { canonical: '/topics' } }
}

export default async function Topics() {
  const [{ paper }, topics] = await Promise.all([theSite(), publishedTopics()])
  return (
    <>
      <Door tags={[tags.site, tags.latest, ...topics.slice(0, 400).map(({ id }) => tags.topic(id))]} until={null} />
      <PageHeading title="Topics">
        <p>What {paper.name} keeps coming back to.</p>
      </PageHeading>
      <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
        {topics.map(({ id, slug, name, description, stories }) => (
          <li key={id} className="border-t border-rule py-4">
            <h2 className="text-[1.25rem] leading-tight">
              <a href={`/topics/${slug}`} className="inline-block py-0.5 no-underline">
                {name}
              </a>
            </h2>
            {description && <p className="mt-1 text-[0.98rem] text-soft">{description}</p>}
            <p className="label mt-1">{counted(stories)}</p>
          </li>
        ))}
      </ul>
      {topics.length === 0 && <p className="text-soft">There are none yet.</p>}
    </>
  )
}
