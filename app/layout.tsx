import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { theSite } from './(site)/the-site.ts'
import { siteAddress } from './site-address.ts'
import './globals.css'

// Rendered when asked for, and kept by the front door: see docs/decisions/001-one-cache.md.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf8' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return {
    metadataBase: new URL(siteAddress()),
    title: { default: paper.motto ? `${paper.name}: ${paper.motto}` : paper.name, template: `%s · ${paper.name}` },
    icons: { icon: '/icon.svg' },
    openGraph: { siteName: paper.name },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { paper } = await theSite()
  return (
    <html lang={paper.lang} dir={paper.dir} suppressHydrationWarning>
      <head>
        {/* In the head and not late: it sets the theme, and nothing may be painted before. */}
        <script src="/reader.js" data-keep="" />
        <link rel="preload" href="/fonts/newsreader.woff2" as="font" type="font/woff2" crossOrigin="" />
      </head>
      <body>{children}</body>
    </html>
  )
}
