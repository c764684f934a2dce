import { TextArea } from '#app/ui/field.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import { mayMove } from '#newsroom/stories/moves.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { approve, archive, askForChanges, askForReview, publish, takeBack, unarchive } from './actions.ts'
import { StoryForm } from './story-form.tsx'

/** Every move that this person may make with this story before readers see it. */
export function NextPart({ actor, story }: { actor: Actor; story: Standing }) {
  const { id: storyId, state, revision, bylines, findings, schedule } = story
  const reviews = can(actor, 'story.review', { bylines })
  const decides = can(actor, 'story.approve')
  const blocking = findings.filter(({ blocks }) => blocks).length
  if (story.live || state === 'HELD' || state === 'WITHDRAWN') return null
  return (
    <section aria-labelledby="next" className="grid gap-6 border-t border-rule pt-5">
      <h2 id="next">What can be done next</h2>
      {can(actor, 'story.publish') && mayMove(state, 'publish') && (
        <StoryForm action={publish} deed={`Publish revision ${revision} now`} label="Publish" storyId={storyId} revision={revision} className="grid gap-3">
          <p className="text-soft">
            {blocking > 0 ? 'The checklist names what must be mended first.' : 'Readers see it at once.'}
            {schedule && ' Its schedule is taken back.'}
          </p>
        </StoryForm>
      )}
      {decides && mayMove(state, 'approve') && (
        <StoryForm action={approve} deed={`Approve revision ${revision}`} look="plain" label="Approve" storyId={storyId} revision={revision} className="grid gap-3">
          <p className="text-soft">You read it and it may go out. It stays at the desk until somebody publishes or schedules it.</p>
        </StoryForm>
      )}
      {decides && mayMove(state, 'askForChanges') && (
        <StoryForm action={askForChanges} deed="Ask for changes" look="plain" label="Ask for changes" storyId={storyId} clears>
          <TextArea label="What should be changed" name="word" rows={3} maxLength={1000} required />
        </StoryForm>
      )}
      {reviews && mayMove(state, 'askForReview') && (
        <StoryForm action={askForReview} deed="Ask for review" look="plain" label="Ask for review" storyId={storyId} clears>
          <TextArea label="A word to whoever reads it" hint="It may stay empty." name="word" rows={2} maxLength={1000} />
        </StoryForm>
      )}
      <div className="flex flex-wrap gap-3">
        {reviews && mayMove(state, 'takeBack') && <StoryForm action={takeBack} deed="Take back to draft" look="plain" label="Take back" storyId={storyId} className="grid gap-3" />}
        {can(actor, 'story.archive') && mayMove(state, 'archive') && <StoryForm action={archive} deed="Put into the archive" look="plain" label="Archive" storyId={storyId} className="grid gap-3" />}
        {can(actor, 'story.archive') && mayMove(state, 'unarchive') && <StoryForm action={unarchive} deed="Take out of the archive" label="Archive" storyId={storyId} className="grid gap-3" />}
      </div>
    </section>
  )
}
