'use server'

import { action } from '#app/action.ts'
import { changeDigest as changeDigestCommand, markNotices } from '#newsroom/stories/inbox.ts'

export const mark = action(markNotices)
export const changeDigest = action(changeDigestCommand)
