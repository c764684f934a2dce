import type { Answer } from '#newsroom/stories/what-if.ts'

const verdicts = { ok: 'Allowed', warn: 'Allowed, with a word of warning', block: 'Refused' } as const
const ends = { EXCERPT: 'Its time is over then: only its beginning stays.', REMOVE: 'Its time is over then: it is taken down.' } as const

/** Each question with its answer, the rule that gives it and what the agreement says. */
export function Answers({ answers, label }: { answers: readonly Answer[]; label: string }) {
  return (
    <ul aria-label={label} className="grid gap-5">
      {answers.map(({ name, verdict, end, found }) => (
        <li key={name} className={`grid gap-2 border-s-4 ps-4 wrap-anywhere ${verdict === 'block' ? 'border-alarm' : verdict === 'warn' ? 'border-soft' : 'border-rule'}`}>
          <h3 className="text-base">{name}: {verdicts[verdict]}</h3>
          {end && <p>{ends[end]}</p>}
          {found.length === 0 && <p className="text-soft">Nothing stands against it.</p>}
          {found.length > 0 && (
            <ul className="grid gap-2">
              {found.map(({ rule, why, fix, clauses }) => (
                <li key={`${rule} ${why}`} className="grid gap-1">
                  <span>{why} {fix} ({rule})</span>
                  {clauses.length > 0 && <span className="text-sm text-soft" dir="auto">Agreed: {clauses.join(' ')}</span>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
