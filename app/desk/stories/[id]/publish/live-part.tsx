import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { addEditorNote, hold, revert, unpublish, update } from './actions.ts'
import { StoryForm } from './story-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

const corrections = [['CORRECTION', 'A correction: something was wrong'], ['CLARIFICATION', 'A clarification: something could be misread']] as const
const changes = [['UPDATE', 'Something new: readers see when and what'], ...corrections, ['MEND', 'A mend, without a word to readers']] as const

/** What can be done to a story that readers see. */
export function LivePart({ actor, story: { id: storyId, revision, live, schedule, seenBefore } }: { actor: Actor; story: Standing }) {
  if (!live || !can(actor, 'story.publish')) return null
  return (
    <>
      <section aria-labelledby="update" className="grid gap-5 border-t border-rule pt-5">
        <h2 id="update">{live.isNewest ? 'Correct it' : 'Bring the change to readers'}</h2>
        <p className="text-soft">
          {live.isNewest ? 'Nothing was changed since readers saw it last. A correction can stand on it all the same.' : `Revision ${revision} takes the place of revision ${live.revision}.`}
          {!live.isNewest && schedule && ' What was scheduled is taken back.'}
        </p>
        <StoryForm action={update} deed={live.isNewest ? 'Put it on the story' : `Publish revision ${revision}`} label="Update" storyId={storyId} revision={revision} clears>
          <Select label="What kind of change" name="change" options={live.isNewest ? corrections : changes} />
          <TextArea label="What readers are told" hint={live.isNewest ? undefined : 'A mend needs none.'} name="note" rows={3} maxLength={2000} />
          <Select label="Where a correction stands" name="weight" options={[['HIGH', 'Above the story'], ['LOW', 'Below the story']]} />
        </StoryForm>
      </section>
      <details className="border-t border-rule pt-5">
        <summary className="cursor-pointer py-1 font-semibold">Add a note of the editors</summary>
        <StoryForm action={addEditorNote} deed="Add the note" look="plain" label="Note of the editors" done="Added." storyId={storyId} clears className="mt-3 grid gap-5">
          <TextArea label="What readers should know" hint="How the story was made, or what became of it. It stands on the story from now on." name="text" rows={3} maxLength={2000} required />
        </StoryForm>
      </details>
      {seenBefore && (
        <details className="border-t border-rule pt-5">
          <summary className="cursor-pointer py-1 font-semibold">Go back to what readers saw before</summary>
          <StoryForm action={revert} deed={`Publish revision ${seenBefore} again`} look="plain" label="Go back" storyId={storyId} clears className="mt-3 grid gap-5">
            <p className="text-soft">
              Readers get <a href={`/desk/stories/${storyId}/revisions?from=${seenBefore}&to=${live.revision}`}>revision {seenBefore}</a> again in place of revision {live.revision}. What was written since stays at the desk.
            </p>
            <input type="hidden" name="live" value={live.revision} />
            <Field label="What readers are told" name="note" maxLength={500} required />
          </StoryForm>
        </details>
      )}
      <details className="border-t border-rule pt-5">
        <summary className="cursor-pointer py-1 font-semibold">Take it from readers for now</summary>
        <StoryForm action={unpublish} deed="Unpublish this story" look="plain" label="Unpublish" storyId={storyId} clears className="mt-3 grid gap-5">
          <p className="text-soft">It is a draft again: its address answers that nothing is there, every list drops it, and it can be published again at any time. If readers should know why it is gone, withdraw it instead.{schedule && ' What was scheduled is taken back.'}</p>
          <Field label="Why" hint="For the record of the desk." name="reason" maxLength={500} required />
        </StoryForm>
      </details>
      <details className="border-t border-rule pt-5">
        <summary className="cursor-pointer py-1 font-semibold">Hold it while it is checked</summary>
        <StoryForm action={hold} deed="Hold this story" look="plain" label="Hold" storyId={storyId} clears className="mt-3 grid gap-5">
          <p className="text-soft">Its address stays and says why, nothing of the story is left before readers, and it comes back as it is once you release it.{schedule && ' What was scheduled is taken back.'}</p>
          <TextArea label="What readers find in its place" name="note" rows={3} maxLength={2000} required />
        </StoryForm>
      </details>
      <WithdrawForm storyId={storyId} />
    </>
  )
}
