'use server'

import { once } from '#app/action.ts'
import { nameRevision } from '#newsroom/stories/name-revision.ts'
import { restoreRevision } from '#newsroom/stories/restore.ts'

export const nameIt = once(nameRevision)
export const restore = once(restoreRevision)
