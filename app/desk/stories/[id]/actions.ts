'use server'

import { action, once } from '#app/action.ts'
import { createContributor as createContributorCommand } from '#newsroom/contributors/create.ts'
import { saveBylines as saveBylinesCommand } from '#newsroom/stories/byline.ts'
import { putUnderEmbargo as putUnderEmbargoCommand } from '#newsroom/stories/embargo.ts'
import { askToLiftEmbargo as askToLiftEmbargoCommand } from '#newsroom/stories/lift-embargo.ts'
import { saveStory as saveCommand } from '#newsroom/stories/save.ts'
import { takeOver as takeOverCommand } from '#newsroom/stories/take-over.ts'

export const save = action(saveCommand)
export const putUnderEmbargo = once(putUnderEmbargoCommand)
export const askToLiftEmbargo = once(askToLiftEmbargoCommand)
export const saveBylines = once(saveBylinesCommand)
export const createContributor = once(createContributorCommand)
export const takeOver = once(takeOverCommand)
