import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { linksAreOffered } from '#newsroom/access/sign-in-link.ts'
import { AskForm } from '../ask-form.tsx'
import { Doorway } from '../doorway.tsx'
import { ask } from './actions.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in by a letter', robots: { index: false } }

export default function SignInLinkPage() {
  if (!linksAreOffered()) notFound()
  return (
    <Doorway title="Sign in by a letter" intro="Write the e-mail of your account. You get a letter with a link that signs you in; it works for 15 minutes.">
      <AskForm action={ask} deed="Send the letter" />
      <p>
        <a href="/sign-in">Back to signing in</a>
      </p>
    </Doorway>
  )
}
