import { respondDocument, respondNotFound } from '#app/respond-document.ts'
import { drawOgImage } from '#newsroom/media/og-image.ts'
import { earliest } from '#newsroom/shown.ts'
import { site } from '#newsroom/site.ts'
import { cardOf } from '#newsroom/stories/card-of.ts'
import { tags } from '#newsroom/tags.ts'

export const dynamic = 'force-dynamic'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The card that stands for a story where its link is shared. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!ID.test(id)) return respondNotFound()
  const now = new Date()
  const [{ paper }, story] = await Promise.all([site(), cardOf(id, now)])
  if (!story) return respondNotFound([tags.story(id)])
  const { socialHeadline: headline, dir, picture } = story
  const image = await drawOgImage({ headline, dir, picture, section: story.section.name, paper: paper.name, credit: story.credit?.text ?? null })
  return respondDocument({
    body: new Uint8Array(image),
    type: 'image/png',
    shown: {
      tags: [tags.site, tags.story(id), tags.section(story.section.id), ...(picture ? [tags.media(picture.key)] : [])],
      until: earliest(now, picture?.rightsUntil, story.publicUntil),
    },
  })
}
