'use server'

import { headers } from 'next/headers'
import { action, openAction } from '#app/action.ts'
import { addressIn } from '#app/from.ts'
import { confirm as confirmCommand, waysToConfirm as waysCommand } from '#newsroom/access/confirm.ts'
import { askForPasskey as askCommand } from '#newsroom/access/passkey-sign-in.ts'

export const confirm = action(confirmCommand)
export const waysToConfirm = action(waysCommand)
export const askForPasskey = openAction(async (given: Record<string, never>) => askCommand(given, addressIn(await headers())))
