import type { PictureUse } from '#newsroom/media/uses.ts'

const kinds: Record<PictureUse['kind'], string> = {
  story: 'Story readers see',
  draft: 'Story being written',
  contributor: 'Portrait',
  proposal: 'Proposed portrait',
  partner: 'Partner’s logo',
  paper: 'The paper’s logo',
  front: 'Front',
}

/** The room in which a use can be changed, where there is one. */
function roomOf({ kind, id }: PictureUse): string | null {
  switch (kind) {
    case 'story':
    case 'draft':
      return `/desk/stories/${id}`
    case 'contributor':
      return `/desk/contributors/${id}`
    case 'proposal':
      return `/desk/contributors/${id}/proposal`
    case 'paper':
      return '/desk/settings'
    case 'partner':
    case 'front':
      return null
  }
}

export function UseList({ uses }: { uses: readonly PictureUse[] }) {
  return (
    <section aria-labelledby="uses" className="grid gap-4 border-t border-rule pt-6">
      <h2 id="uses">Where it is used</h2>
      {uses.length === 0 ? (
        <p className="text-soft">Nowhere: not in a story, a draft, a profile, a logo or a front.</p>
      ) : (
        <div className="records" role="region" aria-label="Uses" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">As</th>
              </tr>
            </thead>
            <tbody>
              {uses.map((use) => (
                <tr key={`${use.kind} ${use.id}`}>
                  <th scope="row" dir="auto">
                    <Name use={use} />
                  </th>
                  <td>{kinds[use.kind]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Name({ use }: { use: PictureUse }) {
  const room = roomOf(use)
  const name = use.name || 'Without a headline'
  return room ? <a href={room}>{name}</a> : name
}
