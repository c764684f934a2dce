import type { ReactNode } from 'react'
import { FrontView } from '#app/(site)/front-view.tsx'
import { SectionView } from '#app/(site)/section-view.tsx'
import type { Actor } from '#newsroom/access/can.ts'
import { previewFront } from '#newsroom/fronts/preview.ts'

/** What readers would get under the masthead, drawn by the very parts that draw it for them. */
export async function renderPreview(actor: Actor, given: Parameters<typeof previewFront>[1]): Promise<ReactNode> {
  const front = await previewFront(actor, given)
  return front.section ? <SectionView section={front.section} page={front.page} paper={front.paper} /> : <FrontView page={front.page} paper={front.paper} />
}
