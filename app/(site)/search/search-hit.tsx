import type { Site } from '#newsroom/site.ts'
import type { Hit, Marked } from '#newsroom/stories/search.ts'
import { Moment } from '../dates.tsx'

/** A story that was found: its headline and the words around what matched, as text with marks. */
export function SearchHit({ hit: { card, headline, snippet }, paper }: { hit: Hit; paper: Site['paper'] }) {
  const names = [...new Set(card.bylines.map(({ name }) => name))].slice(0, 3).join(', ')
  return (
    <li lang={card.lang} dir={card.dir}>
      <article>
        <h3 className="text-[1.25rem] leading-tight">
          <a href={card.path} className="inline-block py-0.5 no-underline">
            <Marks of={headline} />
          </a>
        </h3>
        <p className="mt-1 text-[1rem] leading-snug text-soft">
          <Marks of={snippet} />
        </p>
        <p className="label mt-1" lang={paper.lang} dir={paper.dir}>
          <span className="font-semibold">{card.section.name}</span> · <Moment at={card.firstPublishedAt} paper={paper} style="short" />
          {names && ` · ${names}`}
          {card.partner && (
            <>
              {' · '}
              <a href={`/partners/${card.partner.slug}`} lang={card.partner.lang} dir={card.partner.dir} className="inline-block py-0.5 font-semibold underline">
                {card.partner.name}
              </a>
            </>
          )}
        </p>
      </article>
    </li>
  )
}

const Marks = ({ of }: { of: Marked }) => of.map(({ text, hit }, index) => (hit ? <mark key={index} className="text-ink">{text}</mark> : text))
