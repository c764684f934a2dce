import { Select, TextArea, Tick } from '#app/ui/field.tsx'
import { withdraw } from './actions.ts'
import { StoryForm } from './story-form.tsx'

const reasons = [['INACCURATE', 'It is wrong'], ['LEGAL', 'The law asks for it'], ['PRIVACY', 'It harms somebody’s privacy'], ['PARTNER', 'The partner withdrew it'], ['LICENCE', 'The licence ended']] as const

export function WithdrawForm({ storyId }: { storyId: string }) {
  return (
    <details className="border-t border-rule pt-5">
      <summary className="cursor-pointer py-1 font-semibold">Withdraw it from readers</summary>
      <StoryForm action={withdraw} deed="Withdraw this story" look="alarm" label="Withdraw" storyId={storyId} className="mt-3 grid gap-5">
        <p>Its address answers that it is gone, every list drops it, and it takes two people to bring it back.</p>
        <Select label="Why" name="reason" options={reasons} />
        <TextArea label="What readers find in its place" name="note" rows={3} maxLength={2000} required />
        <Tick label="Leave out the headline" hint="Where the headline itself does the harm." name="hideHeadline" />
      </StoryForm>
    </details>
  )
}
