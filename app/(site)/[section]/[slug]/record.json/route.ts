import { respondDocument, respondNotFound } from '#app/respond-document.ts'
import { placesAt } from '#newsroom/stories/limits.ts'
import { openRecord, recordOfWithdrawn, type OpenLink } from '#newsroom/stories/record/open-record.ts'
import { tags } from '#newsroom/tags.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ section: string; slug: string }> }

const TYPE = 'application/json; charset=utf-8'
const written = ({ storyId, links }: { storyId: string; links: readonly OpenLink[] }) => JSON.stringify({ storyId, chain: 'READERS', links })

/** All that readers saw of a story, with the hashes that chain it: whoever wants to check it needs nothing else of ours. Of a story that was withdrawn, the hashes alone. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params
  const path = `/${section}/${slug}`
  const record = await openRecord(section, slug)
  if (!record) {
    const gone = await recordOfWithdrawn(section, slug)
    if (!gone || gone.links.length === 0) return respondNotFound([tags.path(path)])
    return respondDocument({ body: written(gone), type: TYPE, shown: { tags: [tags.site, tags.story(gone.storyId), tags.path(path)], until: null }, robots: 'noindex' })
  }
  const { storyId, sectionId, links, limits, publicUntil } = record
  return respondDocument({
    body: written({ storyId, links }),
    type: TYPE,
    shown: { tags: [tags.site, tags.story(storyId), tags.path(path), tags.section(sectionId)], until: publicUntil },
    places: placesAt(path, limits),
    robots: 'noindex',
  })
}
