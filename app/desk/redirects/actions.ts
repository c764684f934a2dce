'use server'

import { action } from '#app/action.ts'
import { createRedirect } from '#newsroom/redirects/create.ts'
import { importRedirects } from '#newsroom/redirects/import.ts'
import { settleMissed } from '#newsroom/redirects/missed.ts'
import { removeRedirect } from '#newsroom/redirects/remove.ts'

export const create = action(createRedirect)
export const remove = action(removeRedirect)
export const importAll = action(importRedirects)
export const settle = action(settleMissed)
