import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import { Moment } from './dates.tsx'
import { Picture } from './picture.tsx'

type CardProps = {
  card: Card
  paper: Site['paper']
  /** How loud: the lead, one beside it, one of many, or a line in a list. */
  rank?: 'lead' | 'high' | 'normal' | 'line'
  level?: 2 | 3
  withSection?: boolean
}

const headlineSize = {
  lead: 'text-[clamp(2.1rem,5.2vw,3.9rem)] leading-[1.02] tracking-[-0.015em]',
  high: 'text-[1.6rem] leading-[1.1]',
  normal: 'text-[1.22rem] leading-[1.16]',
  line: 'text-[1.08rem] leading-[1.2]',
} as const

const sizes = {
  lead: '(min-width: 64rem) 50rem, 100vw',
  high: '(min-width: 64rem) 26rem, 100vw',
  normal: '(min-width: 48rem) 18rem, 100vw',
} as const

/** A story in a list. The whole headline is its link; the partner is named wherever its story is. */
export function StoryCard({ card, paper, rank = 'normal', level = 3, withSection = false }: CardProps) {
  const Headline = level === 2 ? 'h2' : 'h3'
  return (
    <article lang={card.lang} dir={card.dir}>
      {card.picture && rank !== 'line' && (
        <a href={card.path} tabIndex={-1} aria-hidden="true" className="mb-3 block">
          <Picture picture={card.picture} crop={rank === 'normal' ? 'CLASSIC' : 'WIDE'} sizes={sizes[rank]} first={rank === 'lead'} silent />
        </a>
      )}
      {card.kicker && <p className="kicker mb-1">{card.kicker}</p>}
      <Headline className={headlineSize[rank]}>
        <a href={card.path} className="no-underline">
          {card.frontHeadline}
        </a>
      </Headline>
      {card.standfirst && rank !== 'line' && <p className={rank === 'lead' ? 'mt-3 max-w-[38rem] text-[1.2rem] leading-snug text-soft' : 'mt-1.5 text-[0.98rem] leading-snug text-soft'}>{card.standfirst}</p>}
      <p className="label mt-2" lang={paper.lang} dir={paper.dir}>
        {withSection && <span className="font-semibold">{card.section.name} · </span>}
        {card.partner && (
          <a href={`/partners/${card.partner.slug}`} lang={card.partner.lang} dir={card.partner.dir} className="inline-block py-0.5 font-semibold underline">
            {card.partner.name}
          </a>
        )}
        {card.partner && ' · '}
        <Moment at={card.firstPublishedAt} paper={paper} style="short" />
      </p>
    </article>
  )
}
