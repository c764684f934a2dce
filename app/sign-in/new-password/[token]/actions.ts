'use server'

import { openAction } from '#app/action.ts'
import { whereFrom } from '#app/from.ts'
import { posting } from '#app/post-soon.ts'
import { setNewPassword } from '#newsroom/access/new-password.ts'

export const choose = openAction(posting(async (given: { token: string; password: string }) => setNewPassword(given, (await whereFrom()).address)))
