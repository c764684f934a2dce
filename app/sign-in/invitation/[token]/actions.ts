'use server'

import { openAction } from '#app/action.ts'
import { whereFrom } from '#app/from.ts'
import { acceptInvitation } from '#newsroom/access/accept-invitation.ts'

export const accept = openAction(async (given: { token: string; name: string; password: string }) => acceptInvitation(given, (await whereFrom()).address))
