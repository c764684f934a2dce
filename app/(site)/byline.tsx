import { Fragment } from 'react'
import { bylineRole, type BylineRole } from '#newsroom/contributors/byline-roles.ts'

type Named = { slug: string; name: string; role: BylineRole }

/** Names grouped by what they did, in the byline's order: "By A and B. Photographs by C". */
function grouped(bylines: readonly Named[]) {
  const groups = new Map<string, Named[]>()
  for (const byline of bylines) {
    const { before } = bylineRole[byline.role]
    groups.set(before, [...(groups.get(before) ?? []), byline])
  }
  return [...groups]
}

const joint = (index: number, count: number) => (index === 0 ? '' : index === count - 1 ? ' and ' : ', ')

/** The one thing that prints a byline. */
export function Byline({ bylines }: { bylines: readonly Named[] }) {
  if (bylines.length === 0) return null
  return (
    <p className="font-sans text-[0.95rem]">
      {grouped(bylines).map(([before, people], group) => (
        <Fragment key={before}>
          {group > 0 && '. '}
          {before}{' '}
          {people.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {joint(index, people.length)}
              <a href={`/contributors/${slug}`} rel="author" className="font-semibold underline">
                {name}
              </a>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  )
}
