import { can, type Actor } from '#newsroom/access/can.ts'
import { BYLINE_ROLES, bylineRole } from '#newsroom/contributors/byline-roles.ts'
import { contributorsAtDesk } from '#newsroom/contributors/list.ts'
import { filterFrom } from '#newsroom/contributors/matching.ts'
import { bylinesAtDesk } from '#newsroom/stories/byline.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { BylinesForm } from './bylines-form.tsx'

type Props = { actor: Actor; storyId: string; revision: number; content: StoryContent; who: string | string[] | undefined }

const roles = BYLINE_ROLES.map((role) => [role, bylineRole[role].noun.replace(/^./, (first) => first.toUpperCase())] as const)

/** Who stands in the byline, in their order. `who` is what was looked for, before any script. */
export async function BylinesPart({ actor, storyId, revision, content, who }: Props) {
  const { q } = filterFrom({ q: who })
  const [bylines, found] = await Promise.all([bylinesAtDesk(actor, content), q ? contributorsAtDesk(actor, filterFrom({ q })) : null])
  const people = found ? found.people.slice(0, 8).map(({ id, name, jobTitle }) => ({ id, name, jobTitle })) : null
  return (
    <section aria-labelledby="bylines" className="panel mt-8 border border-rule p-5">
      <h2 id="bylines">Bylines</h2>
      <p className="text-soft">Readers see a change once the story is published again.</p>
      <BylinesForm key={revision} storyId={storyId} revision={revision} bylines={bylines} roles={roles} asked={q} found={people} mayCreate={can(actor, 'contributor.create')} />
    </section>
  )
}
