'use server'

import { action } from '#app/action.ts'
import { bulkChange } from '#newsroom/contributors/bulk.ts'
import { undoBulkChange } from '#newsroom/contributors/bulk-undo.ts'

export const change = action(bulkChange)
export const undo = action(undoBulkChange)
