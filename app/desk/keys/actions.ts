'use server'

import { action } from '#app/action.ts'
import { createKey as createKeyCommand, revokeKey as revokeKeyCommand } from '#newsroom/access/api-keys.ts'

export const createKey = action(createKeyCommand)
export const revokeKey = action(revokeKeyCommand)
