'use server'

import { openAction } from '#app/action.ts'
import { whereFrom } from '#app/from.ts'
import { posting } from '#app/post-soon.ts'
import { currentActor } from '#app/session.ts'
import { confirmEmailChange } from '#newsroom/access/confirm-email.ts'

export const confirm = openAction(
  posting(async (given: { token: string }) => {
    const [{ address }, actor] = await Promise.all([whereFrom(), currentActor()])
    return confirmEmailChange(given, { address, ...(actor?.sessionId && { sessionId: actor.sessionId }) })
  }),
)
