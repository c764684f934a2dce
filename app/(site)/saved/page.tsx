import type { Metadata } from 'next'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'

export const metadata: Metadata = { title: 'Saved stories', description: 'Stories kept in this browser.', robots: { index: false }, alternates: { canonical: '/saved' } }

/** The list is in the reader's browser and goes nowhere: `public/reader.js` fills it in. */
export default function Saved() {
  return (
    <>
      <Door tags={[tags.site]} until={null} robots="noindex" />
      <PageHeading title="Saved stories">
        <p>Kept in this browser and nowhere else: we do not know what you save. Clearing the browser’s data clears the list.</p>
      </PageHeading>
      <p className="without-js max-w-[38rem] text-[1.1rem]">The list is kept by a small script, and this browser does not run it. Your browser’s own bookmarks do the same.</p>
      <p className="needs-js max-w-[38rem] text-[1.1rem]" data-reader="saved-empty">
        Nothing is saved yet. Each story has a button that saves it.
      </p>
      <ul className="needs-js grid max-w-[42rem] gap-3 text-[1.15rem] [&>li]:flex [&>li]:items-start [&>li]:justify-between [&>li]:gap-4 [&>li]:border-t [&>li]:border-rule [&>li]:pt-3" data-reader="saved" />
    </>
  )
}
