'use server'

import { action } from '#app/action.ts'
import { makePreviewLink, revokePreviewLink } from '#newsroom/stories/preview-link.ts'

export const makeLink = action(makePreviewLink)
export const revokeLink = action(revokePreviewLink)
