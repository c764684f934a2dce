import type { DeskStory } from '#newsroom/stories/desk.ts'

/** The states of a story in words. */
export const stateWords: Record<DeskStory['state'], string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'In review',
  CHANGES_ASKED: 'Changes asked',
  APPROVED: 'Approved',
  SCHEDULED: 'Scheduled',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
  ARCHIVED: 'Archived',
}
