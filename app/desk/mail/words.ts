import type { LetterRow } from '#newsroom/access/mail-room.ts'

export const kindWords: Record<string, string> = {
  invitation: 'Invitation',
  'new-password': 'New password',
  'sign-in': 'Link to sign in',
  'email-change': 'Change of e-mail',
  notice: 'Notice',
}

export const stateWords: Record<LetterRow['state'], string> = { WAITING: 'Waiting', SENT: 'Sent', FILED: 'In the outbox', FAILED: 'Given up' }
