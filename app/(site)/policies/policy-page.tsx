import { cache } from 'react'
import { policyAddress } from '#newsroom/policies/address.ts'
import { policyAt } from '#newsroom/policies/read.ts'
import { renderBody } from '#newsroom/stories/render-body.ts'
import { tags } from '#newsroom/tags.ts'
import { slugAsked } from '../asked.ts'
import { Moment } from '../dates.tsx'
import { Door } from '../door.tsx'
import { Elsewhere } from '../elsewhere.tsx'
import { PageHeading } from '../page-heading.tsx'
import { theSite } from '../the-site.ts'

export const policyOf = cache((slug: string) => policyAt(slugAsked(slug)))

/** A page the paper answers for, with its others beside it. */
export async function PolicyPage({ slug }: { slug: string }) {
  const path = policyAddress(slug)
  const [{ paper, policies }, policy] = await Promise.all([theSite(), policyOf(slug)])
  if (!policy) return <Elsewhere path={path} />
  const html = renderBody(policy.body, { references: [], pictures: new Map(), lang: paper.lang, medium: 'page' })
  const others = policies.filter((other) => other.slug !== slug)
  return (
    <>
      <Door tags={[tags.site, tags.path(path)]} until={null} />
      <PageHeading title={policy.title} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          <p className="label mt-8">
            Last changed on <Moment at={policy.updatedAt} paper={paper} />.
          </p>
        </div>
        {others.length > 0 && (
          <nav aria-label="About the paper" className="border-t border-rule pt-3 lg:border-t-0 lg:pt-0">
            <h2 className="mb-2 font-sans text-[0.88rem] font-bold">More about us</h2>
            <ul className="grid gap-1">
              {others.map((other) => (
                <li key={other.slug}>
                  <a href={policyAddress(other.slug)} className="inline-block py-1 underline">
                    {other.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </>
  )
}
