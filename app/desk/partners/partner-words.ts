import type { DeskPartner } from '#newsroom/syndication/partners-at-desk.ts'

export const statusWords: Record<DeskPartner['status'], string> = { PROSPECT: 'Nothing agreed yet', ACTIVE: 'We work together', PAUSED: 'Paused: we take nothing new', ENDED: 'Ended: we take nothing new any more' }
export const contactWords: Record<DeskPartner['contacts'][number]['kind'], string> = { EDITORIAL: 'The editors', KILL: 'Whom to ring when a story is killed, day and night', LEGAL: 'Rights and the law' }
export const directionWords = { IN: 'What we take from them', OUT: 'What they take from us' } as const
