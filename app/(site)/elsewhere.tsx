import { after } from 'next/server'
import { noteMissed } from '#newsroom/redirects/missed.ts'
import { paperPath } from '#newsroom/redirects/path.ts'
import { RESERVED_SLUGS } from '#newsroom/slug.ts'
import { addressOf } from '#newsroom/stories/address.ts'
import { storiesNear, wordsOfPath } from '#newsroom/stories/nearest.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from './door.tsx'
import { Held } from './held.tsx'
import { NothingHere } from './nothing-here.tsx'
import { theSite } from './the-site.ts'
import { Tombstone } from './tombstone.tsx'

/** For an address where no page stands: where it moved, why it is gone, or that nothing is known of it. */
export async function Elsewhere({ path: asked }: { path: string }) {
  // Next spells some signs of a path its own way; redirects are written down as the front door spells them.
  const path = paperPath(asked) ?? asked
  const [{ paper }, address] = await Promise.all([theSite(), addressOf(path)])
  const about = [tags.site, tags.path(path), tags.redirects]
  switch (address.kind) {
    case 'moved':
      return (
        <>
          <Door status={301} location={address.to} tags={[...about, tags.path(address.to)]} until={null} />
          <p>
            This has moved: <a href={address.to}>{address.to}</a>
          </p>
        </>
      )
    case 'gone':
      return <Tombstone gone={address} paper={paper} tags={[...about, tags.story(address.storyId)]} />
    case 'held':
      return <Held held={address} paper={paper} tags={[...about, tags.story(address.storyId)]} />
    case 'unknown': {
      // Once the reader has the page: counting may be slow or fail, and nobody waits for it.
      after(() => noteMissed(path))
      const words = wordsOfPath(path)
      // Nobody looks for a story under the address of a contributor or a day.
      const near = RESERVED_SLUGS.has(path.split('/')[1] ?? '') ? [] : await storiesNear(words, paper.lang)
      return <NothingHere words={words} near={near} tags={[...about, ...near.map(({ id }) => tags.story(id))]} />
    }
    default:
      return address satisfies never
  }
}
