import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: { default: 'The desk', template: '%s · The desk' }, robots: { index: false, follow: false } }

/** Arranges only: each page and each command asks for itself who is there. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <div className="mx-auto max-w-5xl px-4 py-6 font-sans">{children}</div>
}
