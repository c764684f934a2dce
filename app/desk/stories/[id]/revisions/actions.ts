'use server'

import { action } from '#app/action.ts'
import { nameRevision } from '#newsroom/stories/name-revision.ts'
import { restoreRevision } from '#newsroom/stories/restore.ts'

export const nameIt = action(nameRevision)
export const restore = action(restoreRevision)
