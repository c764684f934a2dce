/** A story that no clock has. */
export const noSchedule = { scheduledFor: null, scheduledRevisionId: null, scheduledById: null, scheduledChange: null, scheduledNote: '', scheduleProblem: null }
