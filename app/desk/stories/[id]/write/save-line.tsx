'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ProveDialog } from '#app/ui/prove-dialog.tsx'
import type { SaveState } from './saver.ts'

const clock = (at: Date) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at)

/** Where the words are now, and what to do where they are not saved. */
export function sentenceFor(state: SaveState): string {
  if (!('not' in state)) return state.at === 'server' ? (state.beside ? 'Saved beside the text' : 'Saved') : state.at === 'device' ? 'Saved on this device' : 'Not saved yet'
  const kept = state.at === 'device' ? 'It is kept on this device' : 'This device cannot keep it: leave this page open'
  switch (state.not) {
    case 'offline':
      return `Not saved: offline since ${clock(state.since)}. ${kept}, and sent when you are online again.`
    case 'unanswered':
      return `Not saved: the server has not answered since ${clock(state.since)}. ${kept}, and tried again by itself.`
    case 'signed-out':
      return `Not saved: you are signed out. ${kept}.`
    case 'page-too-old':
      return `Not saved: the paper was renewed since you opened this page. ${kept}. Reload the page to go on.`
    case 'refused':
      return `Not saved: ${state.reasons.map(({ message }) => message).join(' ')} ${kept}.`
  }
}

type Props = { state: SaveState; onAgain: () => void }

/** Always in sight. Aloud it is said only when something goes wrong, and when it is right again. */
export function SaveLine({ state, onAgain }: Props) {
  const [declined, setDeclined] = useState(false)
  const [said, setSaid] = useState('')
  const isTrouble = 'not' in state
  const isSignedOut = isTrouble && state.not === 'signed-out'
  const sentence = sentenceFor(state)
  const aloud = isTrouble ? sentence : state.at === 'server' && said !== '' ? 'Saved' : said
  if (aloud !== said) setSaid(aloud)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p data-state={isTrouble ? state.not : state.at} className={isTrouble ? 'font-semibold text-alarm' : 'text-soft'}>
        {sentence}
      </p>
      <p role="status" className="sr-only">{said}</p>
      {isTrouble && !isSignedOut && state.not !== 'page-too-old' && <Button type="button" look="plain" onClick={onAgain}>Try again</Button>}
      {isTrouble && state.not === 'page-too-old' && <Button type="button" look="plain" onClick={() => window.location.reload()}>Reload</Button>}
      {isSignedOut && declined && <Button type="button" look="plain" onClick={() => setDeclined(false)}>Sign in and save</Button>}
      {isSignedOut && !declined && <ProveDialog wanted="sign-in" onProved={onAgain} onLeave={() => setDeclined(true)} />}
    </div>
  )
}
