import { Moment } from '#app/desk/moment.tsx'
import { TextArea, Tick } from '#app/ui/field.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import type { Finding } from '#newsroom/stories/checklist.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { endException, letPass } from './actions.ts'
import { StoryForm } from './story-form.tsx'

type Props = { actor: Actor; story: Standing; paper: { lang: string; timeZone: string } }

const deeds = { EDITOR: 'story.let-pass', ADMIN: 'story.let-pass-grave', TWO: 'story.outlast' } as const

/** What of the checklist somebody may let pass, and what was let pass before: with a reason, in the log for ever. */
export function LetPassPart({ actor, story: { id: storyId, findings, exceptions }, paper }: Props) {
  // A picture more or less is one finding of a kind: it is let pass once.
  const kinds = new Map(findings.flatMap((finding) => (finding.letPass ? [[finding.code, finding] as const] : [])))
  const open = [...kinds.values()].filter(({ letPass: passing }) => passing && can(actor, deeds[passing.by]))
  if (open.length === 0 && exceptions.length === 0) return null
  return (
    <section aria-labelledby="let-pass" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="let-pass">Exceptions</h2>
      {exceptions.length > 0 && (
        <ul className="grid gap-4">
          {exceptions.map(({ id, rule, by, byLeave, reason, at }) => (
            <li key={id} className="grid gap-2 wrap-anywhere">
              <p>
                {rule} was let pass by <bdi>{by}</bdi>{byLeave && ', by the partner’s leave'}, <Moment at={at} paper={paper} />: <span dir="auto">“{reason}”</span>
              </p>
              {can(actor, 'story.let-pass') && (
                <StoryForm action={endException} deed={`End the exception to ${rule}`} look="plain" label={`End the exception to ${rule}: ${reason}`} storyId={storyId} className="grid gap-3">
                  <input type="hidden" name="exceptionId" value={id} />
                </StoryForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {open.map((finding) => finding.letPass && <LetPassForm key={finding.code} storyId={storyId} finding={finding} rule={finding.letPass.rule} by={finding.letPass.by} />)}
    </section>
  )
}

function LetPassForm({ storyId, finding, rule, by }: { storyId: string; finding: Finding; rule: string; by: 'EDITOR' | 'ADMIN' | 'TWO' }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Let pass what {rule} found</summary>
      <StoryForm action={letPass} deed={by === 'TWO' ? 'Ask a second editor' : 'Let it pass'} look="plain" label={`Let ${rule} pass: ${finding.code}`} storyId={storyId} clears className="mt-3 grid gap-4">
        <p className="wrap-anywhere">{finding.message}</p>
        <input type="hidden" name="rule" value={rule} />
        <input type="hidden" name="code" value={finding.code} />
        <Tick label="The partner gave leave" name="byLeave" />
        <TextArea label="Why, and who said so" hint={by === 'TWO' ? 'It takes two people. The second one reads this in Approvals, and so does the log.' : 'It stands in the story’s log for ever.'} name="reason" rows={3} maxLength={500} required />
      </StoryForm>
    </details>
  )
}
