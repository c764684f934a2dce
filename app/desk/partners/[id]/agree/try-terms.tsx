'use client'

import { startTransition, useActionState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import type { Tried } from '#newsroom/syndication/try-terms.ts'
import { tryTerms } from '../../actions.ts'
import { WouldBeList } from '../../would-be-list.tsx'

/** Says what the terms in the form would mean, before anything is saved. */
export function TryTerms() {
  const [answer, ask, busy] = useActionState(tryTerms, null)
  return (
    <section aria-labelledby="touches" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="touches">What it would mean</h2>
      <p className="text-soft">Nothing is saved by this.</p>
      <div>
        <Button type="button" look="plain" disabled={busy} onClick={(event) => { const form = event.currentTarget.form; if (form) startTransition(() => ask(new FormData(form))) }}>
          See what it touches
        </Button>
      </div>
      <div role="status">{busy ? 'One moment …' : answer?.ok ? <Meaning tried={answer.value} /> : null}</div>
      {answer && !answer.ok && !busy && <Reasons reasons={answer.reasons} />}
    </section>
  )
}

function Meaning({ tried: { fights, sentences, out, atDesk, stories, isCut } }: { tried: Tried }) {
  return (
    <div className="grid gap-4">
      {fights.length > 0 && (
        <div className="grid gap-1 border-s-4 border-alarm ps-4">
          <h3 className="text-base">Terms that contradict each other</h3>
          <ul className="grid gap-1">{fights.map(({ code, message }) => <li key={code}>{message}</li>)}</ul>
        </div>
      )}
      {stories && <p>
        {out === 0 ? 'No story of theirs is before readers' : `${out.toLocaleString('en')} of their stories ${out === 1 ? 'is' : 'are'} before readers`} and {atDesk.toLocaleString('en')} {atDesk === 1 ? 'waits' : 'wait'} at the desk. They keep the terms under which they were taken.
      </p>}
      {stories && <WouldBeList stories={stories} isCut={isCut} />}
      {!stories && <p>It touches nothing that is out: what goes to them is held against these terms when it goes.</p>}
      <details>
        <summary className="cursor-pointer py-1 font-semibold">The terms in sentences</summary>
        <ul className="mt-2 grid list-disc gap-1 ps-5">{sentences.map((sentence) => <li key={sentence} className="wrap-anywhere">{sentence}</li>)}</ul>
      </details>
    </div>
  )
}
