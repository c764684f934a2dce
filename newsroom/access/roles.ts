/** The roles in words. */
export const roleWords = {
  CONTRIBUTOR: { name: 'Contributor', one: 'a contributor' },
  EDITOR: { name: 'Editor', one: 'an editor' },
  ADMIN: { name: 'Admin', one: 'an admin' },
} as const

export type Role = keyof typeof roleWords
export const ROLES = Object.keys(roleWords) as Role[]
