import { directionOf } from '#lib/direction-of.ts'
import type { FieldDifference } from '#newsroom/contributors/profile-difference.ts'

/** What differs between two versions of a profile, word by word: struck out what went, underlined what came. */
export function Difference({ fields, label }: { fields: readonly FieldDifference[]; label: string }) {
  if (fields.length === 0) return <p className="text-soft">They say the same.</p>
  return (
    <dl aria-label={label} className="grid gap-4">
      {fields.map(({ field, name, lang, parts }) => (
        <div key={field} className="grid gap-1 border-t border-rule pt-3 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
          <dt className="font-semibold">{name}</dt>
          <dd className="whitespace-pre-wrap" lang={lang} dir={lang ? directionOf(lang) : 'auto'}>
            {parts.map(({ text, is }, index) =>
              is === 'old' ? (
                <del key={index} className="me-0.5 text-alarm">
                  {text}
                </del>
              ) : is === 'new' ? (
                <ins key={index} className="bg-raised font-semibold underline decoration-2">
                  {text}
                </ins>
              ) : (
                text
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
