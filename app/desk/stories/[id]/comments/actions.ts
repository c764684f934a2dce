'use server'

import { action } from '#app/action.ts'
import { changeComment, deleteComment } from '#newsroom/stories/comments/change.ts'
import { commentOnStory, replyToComment } from '#newsroom/stories/comments/comment.ts'
import { reopenComment, resolveComment } from '#newsroom/stories/comments/settle.ts'

export const comment = action(commentOnStory)
export const reply = action(replyToComment)
export const resolve = action(resolveComment)
export const reopen = action(reopenComment)
export const change = action(changeComment)
export const remove = action(deleteComment)
