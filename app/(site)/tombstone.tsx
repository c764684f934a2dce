import type { Site } from '#newsroom/site.ts'
import type { Address } from '#newsroom/stories/address.ts'
import { Moment } from './dates.tsx'
import { Door } from './door.tsx'

type Gone = Extract<Address, { kind: 'gone' }>

const why: Record<Gone['reason'], string> = {
  LEGAL: 'It was withdrawn for legal reasons.',
  INACCURATE: 'It was withdrawn because it was wrong.',
  PARTNER: 'The partner who reported it withdrew it.',
  LICENCE: 'The time for which it was lent to us is over.',
  PRIVACY: 'It was withdrawn to protect somebody’s privacy.',
}

/** What stands where a story stood; the door answers 410 with it. */
export function Tombstone({ gone, paper, tags }: { gone: Gone; paper: Site['paper']; tags: string[] }) {
  return (
    <>
      <title>Withdrawn</title>
      <meta name="robots" content="noindex" />
      <Door status={410} tags={tags} until={null} robots="noindex" />
      <p className="kicker">Withdrawn</p>
      <h1 className="mt-1 text-[clamp(2rem,4.6vw,3.1rem)] leading-tight">{gone.headline ?? 'This story is no longer here'}</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">
        This story was taken down on <Moment at={gone.at} paper={paper} />. {why[gone.reason]}
      </p>
      <p className="mt-3 max-w-[38rem] text-[1.1rem]" dir="auto">
        {gone.note}
      </p>
      {gone.substituteUrl && (
        <p className="mt-3">
          <a href={gone.substituteUrl} className="underline">
            Read instead
          </a>
        </p>
      )}
    </>
  )
}
