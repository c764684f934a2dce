import type { Site } from '#newsroom/site.ts'
import type { Address } from '#newsroom/stories/address.ts'
import { Moment } from './dates.tsx'
import { Door } from './door.tsx'

/** What stands where a story stood, while it is checked. */
export function Held({ held, paper, tags }: { held: Extract<Address, { kind: 'held' }>; paper: Site['paper']; tags: string[] }) {
  return (
    <>
      <title>Held while it is checked</title>
      <meta name="robots" content="noindex" />
      <Door tags={tags} until={null} robots="noindex" />
      <p className="kicker">Held</p>
      <h1 className="mt-1 text-[clamp(2rem,4.6vw,3.1rem)] leading-tight">This story is being checked</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">
        We took it from readers on <Moment at={held.at} paper={paper} style="moment" />, until it is known whether it can stand.
      </p>
      <p className="mt-3 max-w-[38rem] text-[1.1rem]" dir="auto">
        {held.note}
      </p>
    </>
  )
}
