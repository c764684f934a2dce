'use server'

import { action } from '#app/action.ts'
import { askToLiftEmbargo as askToLiftEmbargoCommand } from '#newsroom/stories/lift-embargo.ts'

export const askToLiftEmbargo = action(askToLiftEmbargoCommand)
