import type { DeskStory } from '#newsroom/stories/desk.ts'
import type { Column } from '#newsroom/stories/list-view.ts'

/** The states of a story in words. */
export const stateWords: Record<DeskStory['state'], string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'In review',
  CHANGES_ASKED: 'Changes asked',
  APPROVED: 'Approved',
  SCHEDULED: 'Scheduled',
  PUBLISHED: 'Published',
  HELD: 'Held',
  WITHDRAWN: 'Withdrawn',
  ARCHIVED: 'Archived',
}

/** The columns of the list of stories in words. */
export const columnWords: Record<Column, string> = { state: 'State', section: 'Section', bylines: 'By', partner: 'Partner', assignee: 'Who has it', ready: 'Due', due: 'Scheduled', changed: 'Changed' }
