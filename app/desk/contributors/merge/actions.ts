'use server'

import { action } from '#app/action.ts'
import { keepApart as keepApartCommand } from '#newsroom/contributors/duplicates.ts'
import { mergeContributors } from '#newsroom/contributors/merge.ts'
import { undoMerge } from '#newsroom/contributors/unmerge.ts'

export const merge = action(mergeContributors)
export const unmerge = action(undoMerge)
export const keepApart = action(keepApartCommand)
