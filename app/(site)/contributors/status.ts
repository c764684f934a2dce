import type { ContributorStatus } from '#newsroom/stories/contributors.ts'

/** How a contributor stands to the paper, in a word and in a sentence; somebody who simply works here needs neither. */
export const statusWords: Record<ContributorStatus, { short: string; sentence: (name: string, paper: string) => string }> = {
  ACTIVE: { short: '', sentence: () => '' },
  ON_LEAVE: { short: 'On leave', sentence: (name) => `${name} is on leave.` },
  FORMER: { short: 'Formerly of the paper', sentence: (name, paper) => `${name} no longer works for ${paper}. The work stays here as it ran.` },
  DECEASED: { short: 'Deceased', sentence: (name) => `${name} has died. The work stays here as it ran.` },
  PSEUDONYM: { short: 'Pen name', sentence: (name) => `“${name}” is a pen name. The editors know who writes under it, and vouch for them.` },
}
