import { respondDocument } from '#app/respond-document.ts'
import { drawOgImage } from '#newsroom/media/og-image.ts'
import { site } from '#newsroom/site.ts'
import { tags } from '#newsroom/tags.ts'

export const dynamic = 'force-dynamic'

/** The paper's own card: for pages that are no story, and as its logo to machines. */
export async function GET(): Promise<Response> {
  const { paper } = await site()
  const image = await drawOgImage({ headline: paper.name, section: paper.founded ? String(paper.founded) : '', paper: paper.motto, credit: null, dir: paper.dir, picture: null })
  return respondDocument({ body: new Uint8Array(image), type: 'image/png', shown: { tags: [tags.site], until: null } })
}
