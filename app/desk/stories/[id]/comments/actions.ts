'use server'

import { once } from '#app/action.ts'
import { changeComment, deleteComment } from '#newsroom/stories/comments/change.ts'
import { commentOnStory, replyToComment } from '#newsroom/stories/comments/comment.ts'
import { reopenComment, resolveComment } from '#newsroom/stories/comments/settle.ts'

export const comment = once(commentOnStory)
export const reply = once(replyToComment)
export const resolve = once(resolveComment)
export const reopen = once(reopenComment)
export const change = once(changeComment)
export const remove = once(deleteComment)
