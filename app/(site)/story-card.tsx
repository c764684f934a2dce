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
  high: '(min-width: 64rem) 36rem, 100vw',
  normal: '(min-width: 40rem) 18rem, 7rem',
} as const

/** A story in a list. The whole headline is its link; the partner is named wherever its story is. */
export function StoryCard({ card, paper, rank = 'normal', level = 3, withSection = false }: CardProps) {
  const Headline = level === 2 ? 'h2' : 'h3'
  return (
    <article lang={card.lang} dir={card.dir} className={rank === 'normal' ? 'max-sm:flex max-sm:flex-row-reverse max-sm:justify-end max-sm:gap-4' : undefined}>
      {card.picture && rank !== 'line' && (
        // On a telephone one of many keeps its picture small and to the side, so that headlines can be read down.
        <a href={card.path} tabIndex={-1} aria-hidden="true" className={rank === 'normal' ? 'mb-3 block max-sm:w-28 max-sm:shrink-0' : 'mb-3 block'}>
          <Picture picture={card.picture} crop={rank === 'normal' ? 'CLASSIC' : 'WIDE'} sizes={sizes[rank]} first={rank === 'lead'} silent />
        </a>
      )}
      <div className="min-w-0 flex-1">
        {card.kicker && <p className="kicker mb-1">{card.kicker}</p>}
        <Headline className={headlineSize[rank]}>
          <a href={card.path} className="no-underline">
            {card.frontHeadline}
          </a>
        </Headline>
        {card.standfirst && rank !== 'line' && <p className={rank === 'lead' ? 'mt-3 max-w-[38rem] text-[1.2rem] leading-snug text-soft' : 'mt-1.5 text-[0.98rem] leading-snug text-soft'}>{card.standfirst}</p>}
        <CardLabel card={card} paper={paper} withSection={withSection} />
      </div>
    </article>
  )
}

/** Where, whose and when: on the card's side, each piece in its own direction. */
function CardLabel({ card: { section, partner, firstPublishedAt }, paper, withSection }: Pick<CardProps, 'card' | 'paper' | 'withSection'>) {
  return (
    <p className="label mt-1.5 flex flex-wrap items-baseline gap-x-2.5" lang={paper.lang}>
      {withSection && <bdi className="font-semibold">{section.name}</bdi>}{' '}
      {partner && (
        <a href={`/partners/${partner.slug}`} lang={partner.lang} dir={partner.dir} className="py-0.5 font-semibold underline">
          {partner.name}
        </a>
      )}{' '}
      <bdi>
        <Moment at={firstPublishedAt} paper={paper} style="short" />
      </bdi>
    </p>
  )
}
