import { encodeSegment } from '#lib/front-door/address.ts'
import { oldAddressAsked, type Query } from '../asked.ts'
import { Elsewhere } from '../elsewhere.tsx'

type Props = { params: Promise<{ path: string[] }>; searchParams: Query }

export const metadata = { robots: { index: false } }

/** Addresses of an older site, and whatever else is asked for: where it moved, why it is gone, or nothing. */
export default async function AnywhereElse({ params, searchParams }: Props) {
  const { path } = await params
  const plain = `/${path.map((step) => encodeSegment(decoded(step))).join('/')}`
  return <Elsewhere path={(await oldAddressAsked(plain, searchParams)) ?? plain} />
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
