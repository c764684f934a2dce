import type { Site } from '#newsroom/site.ts'

export function TopicLinks({ topics, paper }: { topics: readonly { slug: string; name: string }[]; paper: Site['paper'] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics of this story" className="mt-8 flex flex-wrap gap-2" lang={paper.lang}>
      {topics.map(({ slug, name }) => (
        <a key={slug} href={`/topics/${slug}`} rel="tag" className="control">
          {name}
        </a>
      ))}
    </nav>
  )
}
