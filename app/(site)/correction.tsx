import type { Site } from '#newsroom/site.ts'
import { Moment } from './dates.tsx'

type CorrectionProps = { correction: { id: string; kind: 'CORRECTION' | 'CLARIFICATION' | 'RETRACTION'; text: string; at: Date }; paper: Site['paper'] }

export const correctionWords = { CORRECTION: 'Correction', CLARIFICATION: 'Clarification', RETRACTION: 'Retraction' } as const

/** The one thing that prints a correction: what kind, when, and the words. */
export function Correction({ correction: { id, kind, text, at }, paper }: CorrectionProps) {
  return (
    <div id={`correction-${id}`} className="border-s-4 border-alarm bg-raised px-4 py-3 text-[1rem]" lang={paper.lang} dir={paper.dir}>
      <p>
        <strong className="font-sans text-[0.9rem] text-alarm">
          {correctionWords[kind]}, <Moment at={at} paper={paper} />
        </strong>
      </p>
      <p dir="auto">{text}</p>
    </div>
  )
}

type ListProps = { corrections: readonly (CorrectionProps['correction'] & { weight: 'HIGH' | 'LOW' })[]; weight: 'HIGH' | 'LOW'; paper: Site['paper'] }

/** Those of one weight: the grave stand above the story, the slight below it. */
export function Corrections({ corrections, weight, paper }: ListProps) {
  const these = corrections.filter((correction) => correction.weight === weight)
  if (these.length === 0) return null
  return (
    <div className="mt-6 grid gap-3">
      {these.map((correction) => (
        <Correction key={correction.id} correction={correction} paper={paper} />
      ))}
    </div>
  )
}
