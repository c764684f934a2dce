'use server'

import { action } from '#app/action.ts'
import { posting } from '#app/post-soon.ts'
import { retryLetter } from '#newsroom/access/mail-room.ts'

export const retry = action(posting(retryLetter))
