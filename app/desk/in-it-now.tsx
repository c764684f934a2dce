/** Who has a story open at this moment. */
export function InItNow({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <span className="block text-sm font-normal text-soft" dir="ltr">
      In it now: <bdi>{names.join(', ')}</bdi>
    </span>
  )
}
