'use server'

import { once } from '#app/action.ts'
import { assignStory } from '#newsroom/stories/assign.ts'
import { askToBringBack as askToBringBackCommand } from '#newsroom/stories/bring-back.ts'
import { addEditorNote as addEditorNoteCommand } from '#newsroom/stories/editor-note.ts'
import { endException as endExceptionCommand, letPass as letPassCommand } from '#newsroom/stories/let-pass.ts'
import * as moves from '#newsroom/stories/move.ts'
import { putOnHold, release as releaseCommand } from '#newsroom/stories/on-hold.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { recallPublication } from '#newsroom/stories/recall.ts'
import { renameStory } from '#newsroom/stories/rename.ts'
import { revertStory } from '#newsroom/stories/revert.ts'
import { scheduleStory, unscheduleStory } from '#newsroom/stories/schedule.ts'
import { changeSource as changeSourceCommand } from '#newsroom/stories/source.ts'
import { unpublishStory } from '#newsroom/stories/unpublish.ts'
import { updateStory } from '#newsroom/stories/update.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'

export const assign = once(assignStory)
export const askForReview = once(moves.askForReview)
export const askForChanges = once(moves.askForChanges)
export const approve = once(moves.approveStory)
export const takeBack = once(moves.takeBackToDraft)
export const archive = once(moves.archiveStory)
export const unarchive = once(moves.unarchiveStory)
export const publish = once(publishStory)
export const update = once(updateStory)
export const recall = once(recallPublication)
export const revert = once(revertStory)
export const addEditorNote = once(addEditorNoteCommand)
export const unpublish = once(unpublishStory)
export const withdraw = once(withdrawStory)
export const hold = once(putOnHold)
export const release = once(releaseCommand)
export const askToBringBack = once(askToBringBackCommand)
export const rename = once(renameStory)
export const schedule = once(scheduleStory)
export const changeSource = once(changeSourceCommand)
export const letPass = once(letPassCommand)
export const endException = once(endExceptionCommand)
export const unschedule = once(unscheduleStory)
