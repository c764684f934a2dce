'use server'

import { action } from '#app/action.ts'
import { restoreRevision } from '#newsroom/stories/restore.ts'

export const restore = action(restoreRevision)
