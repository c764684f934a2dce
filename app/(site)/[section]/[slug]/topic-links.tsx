export function TopicLinks({ topics }: { topics: readonly { slug: string; name: string }[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics of this story" className="mt-8 flex max-w-[38rem] flex-wrap gap-2">
      {topics.map(({ slug, name }) => (
        <a key={slug} href={`/topics/${slug}`} rel="tag" className="control">
          {name}
        </a>
      ))}
    </nav>
  )
}
