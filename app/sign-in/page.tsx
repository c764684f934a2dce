import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { safePath } from '#app/safe-path.ts'
import { currentActor } from '#app/session.ts'
import { site } from '#newsroom/site.ts'
import '../desk.css'
import { OtherWays } from './other-ways.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, error } = await searchParams
  const next = safePath(asked)
  if (await currentActor()) redirect(next as Route)
  const { paper } = await site()
  return (
    <main id="main" className="desk mx-auto grid min-h-dvh max-w-sm content-center gap-6 px-4 py-12">
      <header>
        <p className="text-sm text-soft">{paper.name}</p>
        <h1 className="text-3xl font-semibold">Sign in to the desk</h1>
      </header>
      <SignInForm next={next} />
      <OtherWays error={error} />
    </main>
  )
}
