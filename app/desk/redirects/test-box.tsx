import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Outcome } from '#newsroom/redirects/desk.ts'

const words: Record<Outcome['code'], string> = {
  malformed: 'That is no address that a browser could ask this paper for. Begin it with /.',
  machine: 'The paper’s own machinery answers there, no page for readers.',
  page: 'A page of the paper stands there.',
  story: 'A story stands there.',
  gone: 'A withdrawn story stood there; readers are told why it is gone.',
  moved: 'Readers are led on, in one step, to',
  nothing: 'Nothing stands there: readers are told so, and offered a search.',
}

/** What a reader gets at an address; asked by its own small form, so that the answer has an address too. */
export function TestBox({ asked, outcome }: { asked: string; outcome: Outcome | null }) {
  return (
    <section aria-labelledby="test" className="panel">
      <h2 id="test">What happens to an address?</h2>
      <form action="/desk/redirects" className="grid gap-4" aria-label="Try an address">
        <Field label="Address" name="try" defaultValue={asked} maxLength={2048} autoCapitalize="none" spellCheck={false} />
        <div>
          <Button look="plain">Try it</Button>
        </div>
      </form>
      {outcome && (
        <p role="status" className="break-words">
          {outcome.path !== null && (
            <>
              <code>{outcome.path}</code>:{' '}
            </>
          )}
          {words[outcome.code]} {outcome.to !== null && <a href={outcome.to}>{outcome.to}</a>}
        </p>
      )}
    </section>
  )
}
