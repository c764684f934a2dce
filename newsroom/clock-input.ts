import { z } from 'zod'
import type { WallTime } from '#lib/wall-time.ts'
import { isDay } from './day.ts'
import { emptyIsAbsent } from './input.ts'
import type { Reason } from './refusal.ts'

const WRITTEN = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/

/** What a form asks that wants to know a moment. */
export const clockFields = {
  /** As the clock in `timeZone` will show it. */
  wall: z.string().regex(WRITTEN, 'Write day and time like 2026-11-23T07:30.').refine((wall) => isDay(wall.slice(0, 10)), 'The calendar has no such day. Choose another.'),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'This time zone is not known. Choose one of the list.'),
  /** Which of the two, in an hour that comes twice. */
  which: z.preprocess(emptyIsAbsent, z.enum(['FIRST', 'SECOND']).optional()),
}

export type ClockAsked = { time: WallTime; which: 'FIRST' | 'SECOND' | undefined; timeZone: string }
export type Meant = { at: Date } | { reasons: Reason[] }

export const clockWords = (at: Date, timeZone: string) => at.toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })

/** The one moment that a clock's time means; where there is none or two, that is asked about and never guessed. */
export function momentMeant({ time, which, timeZone }: ClockAsked): Meant {
  const refuse = (code: string, message: string, field = 'wall') => ({ reasons: [{ code, field, message }] })
  if (time.kind === 'never') return refuse('time-skipped', `The clocks are put forward that night, and this time does not come. The nearest are ${clockWords(time.before, timeZone)} and ${clockWords(new Date(time.after), timeZone)}: choose one.`)
  if (time.kind === 'twice' && !which) return refuse('time-twice', 'The clocks are put back that night, and this time comes twice. Say whether you mean the first or the second.', 'which')
  return { at: time.kind === 'once' ? time.at : which === 'SECOND' ? time.second : time.first }
}
