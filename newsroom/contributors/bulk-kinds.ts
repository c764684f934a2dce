import type { Reason } from '../refusal.ts'
import { STATUSES } from './profile.ts'

/** What can be changed of many at once. Each kind touches one field of the profile. */
export const KINDS = ['status', 'add-language', 'remove-language', 'add-beat', 'remove-beat', 'consent-bio', 'consent-portrait'] as const
export type Kind = (typeof KINDS)[number]
export type Change = { kind: Kind; value: string }

/** The profile's field, and its column. */
export const fieldOf: Record<Kind, { field: string; column: 'status' | 'languages' | 'expertise' | 'consent_bio_outbound' | 'consent_portrait_outbound' }> = {
  status: { field: 'status', column: 'status' },
  'add-language': { field: 'languages', column: 'languages' },
  'remove-language': { field: 'languages', column: 'languages' },
  'add-beat': { field: 'expertise', column: 'expertise' },
  'remove-beat': { field: 'expertise', column: 'expertise' },
  'consent-bio': { field: 'consentBioOutbound', column: 'consent_bio_outbound' },
  'consent-portrait': { field: 'consentPortraitOutbound', column: 'consent_portrait_outbound' },
}

const statusWords = { ACTIVE: 'active', ON_LEAVE: 'on leave', FORMER: 'former', DECEASED: 'deceased', PSEUDONYM: 'a pen name' } as const

/** The change in words, for the record and for the list of changes. */
export function changeWords({ kind, value }: Change): string {
  switch (kind) {
    case 'status': return `Status: ${STATUSES.find((status) => status === value) ? statusWords[value as keyof typeof statusWords] : value}`
    case 'add-language': return `Language added: ${value}`
    case 'remove-language': return `Language taken away: ${value}`
    case 'add-beat': return `Beat added: ${value}`
    case 'remove-beat': return `Beat taken away: ${value}`
    case 'consent-bio': return value === 'yes' ? 'The biography may go out to partners' : 'The biography stays in the house'
    case 'consent-portrait': return value === 'yes' ? 'The portrait may go out to partners' : 'The portrait stays in the house'
    default: return kind satisfies never
  }
}

export function reasonsNotToChange({ kind, value }: Change): Reason[] {
  const wrong = (message: string): Reason[] => [{ code: 'value', field: 'value', message }]
  if (kind === 'status' && !STATUSES.some((status) => status === value)) return wrong('Choose one of the statuses.')
  if ((kind === 'consent-bio' || kind === 'consent-portrait') && value !== 'yes' && value !== 'no') return wrong('Choose yes or no.')
  if (value === '') return wrong(kind.endsWith('language') ? 'Write the language.' : 'Write the beat.')
  return []
}
