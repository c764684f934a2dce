'use server'

import { after } from 'next/server'
import { openAction } from '#app/action.ts'
import { whereFrom } from '#app/from.ts'
import { askForLetter } from '#newsroom/access/ask-for-letter.ts'
import { deliverLetters } from '#newsroom/access/post.ts'
import { mailSignInLink } from '#newsroom/access/sign-in-link.ts'

/** Answers before it looks whether anybody has that e-mail: neither words nor time tell. */
export const ask = openAction(async (given: { email: string }) => {
  const { address } = await whereFrom()
  const email = await askForLetter(given, address)
  after(async () => {
    await mailSignInLink(email, address)
    await deliverLetters()
  })
})
