import { TextArea } from '#app/ui/field.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { askToBringBack, release } from './actions.ts'
import { StoryForm } from './story-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** What can be done with a story that readers saw, and do not see: held, or withdrawn. */
export function HeldPart({ actor, story: { id: storyId, state } }: { actor: Actor; story: Standing }) {
  if (state === 'HELD' && can(actor, 'story.release')) {
    return (
      <>
        <section aria-labelledby="held" className="grid gap-5 border-t border-rule pt-5">
          <h2 id="held">Once it is checked</h2>
          <StoryForm action={release} deed="Release this story" label="Release" storyId={storyId} className="grid gap-3">
            <p className="text-soft">Readers see again what they saw, in the same places. What was written since waits at the desk.</p>
          </StoryForm>
        </section>
        <WithdrawForm storyId={storyId} />
      </>
    )
  }
  if (state !== 'WITHDRAWN' || !can(actor, 'story.bring-back')) return null
  return (
    <section aria-labelledby="back" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="back">Bring it back</h2>
      <p className="text-soft">It takes two people to bring a withdrawn story back. The second one reads why. After that it is a draft, and is published like any other.</p>
      <StoryForm action={askToBringBack} deed="Ask a second editor" look="plain" label="Bring it back" done="Asked. A second editor finds it under Approvals." storyId={storyId} clears>
        <TextArea label="Why it may be used again" name="reason" rows={3} maxLength={500} required />
      </StoryForm>
    </section>
  )
}
