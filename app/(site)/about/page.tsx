import type { Metadata } from 'next'
import { policyOf, PolicyPage } from '../policies/policy-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const policy = await policyOf('about')
  return policy ? { title: policy.title, alternates: { canonical: '/about' } } : { robots: { index: false } }
}

export default function About() {
  return <PolicyPage slug="about" />
}
