import { Field, TextArea, Tick } from '#app/ui/field.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { changeSource } from './actions.ts'
import { StoryForm } from './story-form.tsx'

const edits = { NONE: 'It stands as it came.', STYLE: 'Spelling and punctuation were changed, and nothing else.', HEADLINE: 'The headline or standfirst is ours.', ABRIDGED: 'Parts were left out.', SUBSTANTIVE: 'Words were added or changed.' } as const

/** Whose story it is, under which terms, what we did to it, and what its credit names. */
export function SourcePart({ actor, story: { id: storyId, partner } }: { actor: Actor; story: Standing }) {
  if (!partner) return null
  return (
    <section aria-labelledby="source" className="grid gap-3 border-t border-rule pt-5">
      <h2 id="source">Where it came from</h2>
      <p>
        {can(actor, 'partner.read') ? <a href={`/desk/partners/${partner.id}`}><bdi>{partner.name}</bdi></a> : <bdi>{partner.name}</bdi>}, {partner.agreement === null ? 'without an agreement' : `under version ${partner.agreement} of what was agreed`}. {edits[partner.edits ?? 'NONE']}
      </p>
      {partner.credit && <p className="font-sans font-semibold wrap-anywhere" dir="auto">{partner.credit}</p>}
      {can(actor, 'story.source') && (
        <details>
          <summary className="cursor-pointer py-1 font-semibold">Write down where it came from</summary>
          <StoryForm action={changeSource} deed="Save the source" look="plain" label="Source" done="Saved." storyId={storyId} className="mt-3 grid gap-5">
            <Field label="Address of the original" name="canonicalUrl" type="url" defaultValue={partner.canonicalUrl ?? ''} maxLength={2048} hint="Where the credit leads." />
            <Field label="Its headline there" name="originalHeadline" defaultValue={partner.originalHeadline} maxLength={500} dir="auto" />
            <TextArea label="Its authors" name="originalAuthors" defaultValue={partner.originalAuthors.join('\n')} rows={2} dir="auto" hint="One a line." />
            <Field label="Their institution" name="institution" defaultValue={partner.institution} maxLength={200} dir="auto" hint="Where the credit names it." />
            <Tick label="The source keeps machines away" hint="It tells those who train machines not to take it." name="minesReserved" defaultChecked={partner.minesReserved} />
          </StoryForm>
        </details>
      )}
    </section>
  )
}
