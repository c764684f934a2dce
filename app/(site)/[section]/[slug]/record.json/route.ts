import { respondDocument, respondNotFound } from '#app/respond-document.ts'
import { placesAt } from '#newsroom/stories/limits.ts'
import { openRecord } from '#newsroom/stories/record/open-record.ts'
import { tags } from '#newsroom/tags.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ section: string; slug: string }> }

/** All that readers saw of a story, with the hashes that chain it: whoever wants to check it needs nothing else of ours. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params
  const path = `/${section}/${slug}`
  const record = await openRecord(section, slug)
  if (!record) return respondNotFound([tags.path(path)])
  const { storyId, sectionId, links, limits, publicUntil } = record
  return respondDocument({
    body: JSON.stringify({ storyId, chain: 'READERS', links }),
    type: 'application/json; charset=utf-8',
    shown: { tags: [tags.site, tags.story(storyId), tags.path(path), tags.section(sectionId)], until: publicUntil },
    places: placesAt(path, limits),
    robots: 'noindex',
  })
}
