import type { Metadata } from 'next'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../../door.tsx'
import { policyOf, PolicyPage } from '../policy-page.tsx'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const policy = await policyOf(slug)
  return policy ? { title: policy.title, alternates: { canonical: `/policies/${slug}` } } : { robots: { index: false } }
}

export default async function Policy({ params }: Props) {
  const { slug } = await params
  return slug === 'about' ? <Door status={301} location="/about" tags={[tags.site]} until={null} /> : <PolicyPage slug={slug} />
}
