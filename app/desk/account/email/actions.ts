'use server'

import { action } from '#app/action.ts'
import { posting } from '#app/post-soon.ts'
import { beginEmailChange, giveUpEmailChange } from '#newsroom/access/change-email.ts'

export const begin = action(posting(beginEmailChange))
export const giveUp = action(giveUpEmailChange)
