import { Moment } from '#app/desk/moment.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { wallTimeIn } from '#lib/wall-time.ts'
import { can, type Actor } from '#newsroom/access/can.ts'
import { assignable } from '#newsroom/stories/assign.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { assign } from './actions.ts'
import { StoryForm } from './story-form.tsx'

type Props = { actor: Actor; story: Standing; paper: { lang: string; timeZone: string } }

/** Who has the story, and when it should be ready. */
export async function AssignPart({ actor, story: { id, assignee, dueAt }, paper }: Props) {
  const people = can(actor, 'story.assign') ? await assignable(actor) : null
  const isGone = assignee !== null && people !== null && !people.some((person) => person.id === assignee.id)
  return (
    <section aria-labelledby="assigned" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="assigned">Who has it</h2>
      <p>
        {assignee ? <bdi>{assignee.name}</bdi> : 'Nobody yet'}
        {dueAt && <>, due <Moment at={dueAt} paper={paper} />{dueAt < new Date() && ': that is past'}</>}.
      </p>
      {people && (
        <StoryForm action={assign} deed="Give it" look="plain" label="Who has it" storyId={id}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select label="To" name="assigneeId" defaultValue={isGone ? '' : (assignee?.id ?? '')} options={[['', 'Nobody'], ...people.map(({ id: value, name }): [string, string] => [value, name])]} />
            <Field label={`Due, by the clock of ${paper.timeZone}`} name="due" type="datetime-local" defaultValue={dueAt ? wallTimeIn(paper.timeZone, dueAt) : ''} />
          </div>
        </StoryForm>
      )}
    </section>
  )
}
