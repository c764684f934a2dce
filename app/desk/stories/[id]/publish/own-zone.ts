'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const own = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The time zone of whoever looks; the newsroom's until the browser has said. */
export const useOwnZone = (newsrooms: string): string => useSyncExternalStore(never, own, () => newsrooms)

/** `1 Dec 2026, 07:30` as the clocks of that zone show it. */
export const clockIn = (timeZone: string, at: Date): string => at.toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
