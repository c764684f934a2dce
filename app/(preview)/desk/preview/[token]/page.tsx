import type { Metadata } from 'next'
import { StoryArticle } from '#app/(site)/[section]/[slug]/story-page.tsx'
import { theSite } from '#app/(site)/the-site.ts'
import { storyBehind } from '#newsroom/stories/preview-link.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A preview', robots: { index: false, follow: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** One revision for whoever has the link, while it is open. What is unknown, revoked and run out look alike. */
export default async function OutsidePreviewPage({ params }: Props) {
  const [{ token }, { paper }] = await Promise.all([params, theSite()])
  const found = await storyBehind(token)
  if (!found) {
    return (
      <div className="column grid gap-4 py-10">
        <h1 className="text-3xl font-semibold">This link opens nothing</h1>
        <p>It ran out, was revoked, or was not copied whole. Ask whoever sent it for another.</p>
      </div>
    )
  }
  return (
    <>
      <p className="column mb-6 border-s-4 border-accent ps-4 font-sans text-sm">
        A preview, not published yet. It is meant for you alone, and can be seen here until {found.expiresAt.toLocaleString('en-GB', { timeZone: paper.timeZone, dateStyle: 'medium', timeStyle: 'short' })} ({paper.timeZone}).
      </p>
      <StoryArticle story={found.story} paper={paper} now={new Date()} />
    </>
  )
}
