'use server'

import { action } from '#app/action.ts'
import { whatIf } from '#newsroom/stories/what-if.ts'

export const ask = action(whatIf)
