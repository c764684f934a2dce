import { openIdName } from '#app/other-doors.ts'
import { linksAreOffered } from '#newsroom/access/sign-in-link.ts'
import { OpenIdButton } from './open-id-button.tsx'

/** What the doors beside the password answer; next-auth names its own errors in camel case. */
const sentences: Record<string, string> = {
  'no-account': 'Nobody at this desk has the e-mail that the other account has, or it is not confirmed there. Sign in with your password, or ask an admin to invite you.',
  OAuthSignin: 'The other account cannot be reached at the moment. Sign in with your password, or try again later.',
  OAuthCallback: 'Signing in with the other account was not finished. Try again, or sign in with your password.',
}

/** The ways in beside the password, and out of having forgotten it. */
export function OtherWays({ error }: { error: string | string[] | undefined }) {
  const sentence = typeof error === 'string' ? sentences[error] : undefined
  const provider = openIdName()
  return (
    <div className="grid gap-4">
      {sentence !== undefined && (
        <p role="alert" className="border-s-4 border-alarm ps-3">
          {sentence}
        </p>
      )}
      {provider !== null && <OpenIdButton name={provider} />}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a className="underline" href="/sign-in/forgotten">Forgotten your password?</a>
        {linksAreOffered() && <a className="underline" href="/sign-in/link">Sign in by a letter</a>}
      </p>
    </div>
  )
}
