import type { KeyDeed } from './api-keys.ts'

/** What a key may do, in words; apart from the commands, so that a browser may have it. */
export const keyDeedWords: Record<KeyDeed, { name: string; hint: string }> = {
  'audit.read': { name: 'Read the audit record', hint: 'GET /api/audit.csv' },
  'contributor.export': { name: 'Export contributors', hint: 'GET /api/contributors' },
  'contributor.import': { name: 'Import contributors', hint: 'POST /api/contributors. This writes: give it to one machine only.' },
}
