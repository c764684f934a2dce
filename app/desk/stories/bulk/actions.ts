'use server'

import { once } from '#app/action.ts'
import { bulkStories } from '#newsroom/stories/bulk.ts'
import { undoBulkStories } from '#newsroom/stories/bulk-undo.ts'

export const change = once(bulkStories)
export const undo = once(undoBulkStories)
