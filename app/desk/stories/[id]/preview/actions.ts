'use server'

import { once } from '#app/action.ts'
import { makePreviewLink, revokePreviewLink } from '#newsroom/stories/preview-link.ts'

export const makeLink = once(makePreviewLink, { isSecret: true })
export const revokeLink = once(revokePreviewLink)
