import type { Site } from '#newsroom/site.ts'

const MONTH = 30.44 * 86_400_000
const OLD = 6

const monthsOf = (published: Date, now: Date) => Math.floor((now.getTime() - published.getTime()) / MONTH)

/** When the note will come, or say another number; so long may a page be kept. */
export const ageTurns = (published: Date, now: Date) => new Date(published.getTime() + Math.max(OLD, monthsOf(published, now) + 1) * MONTH)

/** Warns that a story is old, so that nobody shares last year's storm as today's. From six months on. */
export function AgeNote({ published, now, paper }: { published: Date; now: Date; paper: Site['paper'] }) {
  const months = monthsOf(published, now)
  if (months < OLD) return null
  const years = Math.floor(months / 12)
  const age = years >= 1 ? `${years} ${years === 1 ? 'year' : 'years'}` : `${months} months`
  return (
    <p className="mt-6 border-s-4 border-rule bg-raised px-4 py-2 font-sans text-[0.92rem]" lang={paper.lang} dir={paper.dir}>
      This story is more than {age} old.
    </p>
  )
}
