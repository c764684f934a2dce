'use server'

import { action } from '#app/action.ts'
import { bulkStories } from '#newsroom/stories/bulk.ts'
import { undoBulkStories } from '#newsroom/stories/bulk-undo.ts'

export const change = action(bulkStories)
export const undo = action(undoBulkStories)
