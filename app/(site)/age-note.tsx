const MONTH = 30.44 * 86_400_000

/** Warns that a story is old, so that nobody shares last year's storm as today's. From six months on. */
export function AgeNote({ published, now }: { published: Date; now: Date }) {
  const months = Math.floor((now.getTime() - published.getTime()) / MONTH)
  if (months < 6) return null
  const years = Math.floor(months / 12)
  const age = years >= 1 ? `${years} ${years === 1 ? 'year' : 'years'}` : `${months} months`
  return <p className="mt-6 border-s-4 border-rule bg-raised px-4 py-2 font-sans text-[0.92rem]">This story is more than {age} old.</p>
}
