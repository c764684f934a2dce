import type { Finding } from '#newsroom/stories/checklist.ts'

/** Where on the page of the text each thing is mended. */
const places: Record<string, string> = { bylines: '#bylines', embargoUntil: '#embargo', comments: '#comments' }
/** Each thing where it is mended: what a picture lacks, on its own page. */
const placeOf = (storyId: string, field: string) => (field.startsWith('media.') ? `/desk/pictures/${field.slice('media.'.length)}` : `/desk/stories/${storyId}${places[field] ?? ''}`)

/** What the commands will refuse, and what is worth a look: the same list that they read. */
export function ChecklistPart({ storyId, findings }: { storyId: string; findings: readonly Finding[] }) {
  const blocking = findings.filter(({ blocks }) => blocks)
  const advice = findings.filter(({ blocks }) => !blocks)
  return (
    <section aria-labelledby="checklist" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="checklist">Checklist</h2>
      <p className="text-soft">{blocking.length === 0 ? 'Nothing keeps this text from readers.' : 'This is asked again when it is published, updated or scheduled.'}</p>
      <Findings storyId={storyId} name="Must be mended first" findings={blocking} mark="border-alarm" />
      <Findings storyId={storyId} name="Worth a look" findings={advice} mark="border-soft" />
    </section>
  )
}

function Findings({ storyId, name, findings, mark }: { storyId: string; name: string; findings: readonly Finding[]; mark: string }) {
  if (findings.length === 0) return null
  return (
    <div className={`grid gap-2 border-s-4 ps-4 ${mark}`}>
      <h3 className="text-base">{name}</h3>
      <ul className="grid gap-2">
        {findings.map(({ code, field, message, storyId: other }) => (
          <li key={`${code} ${message}`} id={field && `field-${field}`} className="wrap-anywhere">
            {message} {field && <a href={placeOf(storyId, field)}>Mend it<span className="sr-only">: {message}</span></a>}
            {other && <a href={`/desk/stories/${other}`}>Open it<span className="sr-only">: {message}</span></a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
