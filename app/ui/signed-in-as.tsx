'use client'

import { createContext, useContext, type ReactNode } from 'react'

type Person = { id: string; name: string }
const Who = createContext<Person | null>(null)

/** Whose work lies on this page. Where a session ends, the same person must sign in again to go on with it. */
export function SignedInAs({ person, children }: { person: Person | null; children: ReactNode }) {
  return <Who value={person}>{children}</Who>
}

export const useSignedInAs = (): Person | null => useContext(Who)
