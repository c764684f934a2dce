'use server'

import { action } from '#app/action.ts'
import { assignStory } from '#newsroom/stories/assign.ts'
import { addEditorNote as addEditorNoteCommand } from '#newsroom/stories/editor-note.ts'
import { endException as endExceptionCommand, letPass as letPassCommand } from '#newsroom/stories/let-pass.ts'
import * as moves from '#newsroom/stories/move.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { recallPublication } from '#newsroom/stories/recall.ts'
import { renameStory } from '#newsroom/stories/rename.ts'
import { revertStory } from '#newsroom/stories/revert.ts'
import { scheduleStory, unscheduleStory } from '#newsroom/stories/schedule.ts'
import { unpublishStory } from '#newsroom/stories/unpublish.ts'
import { updateStory } from '#newsroom/stories/update.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'

export const assign = action(assignStory)
export const askForReview = action(moves.askForReview)
export const askForChanges = action(moves.askForChanges)
export const approve = action(moves.approveStory)
export const takeBack = action(moves.takeBackToDraft)
export const archive = action(moves.archiveStory)
export const unarchive = action(moves.unarchiveStory)
export const publish = action(publishStory)
export const update = action(updateStory)
export const recall = action(recallPublication)
export const revert = action(revertStory)
export const addEditorNote = action(addEditorNoteCommand)
export const unpublish = action(unpublishStory)
export const withdraw = action(withdrawStory)
export const rename = action(renameStory)
export const schedule = action(scheduleStory)
export const letPass = action(letPassCommand)
export const endException = action(endExceptionCommand)
export const unschedule = action(unscheduleStory)
