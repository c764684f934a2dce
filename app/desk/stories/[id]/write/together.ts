import type { PresenceTold } from '../present/stream.ts'
import type { OpenStory } from './open-story.ts'
import type { Together } from './together-part.tsx'
import { newsOf } from './together-words.ts'

/** Milliseconds. A tab that nobody looks at leaves the room, and its line is free for other pages of the paper. */
const HIDDEN_MS = 5_000
/** The caret is told of no more often than this. */
const PLACE_MS = 2_000
/** To whoever has just come in, sooner. */
const SOON_MS = 200
/** After a refusal: signed out, or a server that is just coming back. */
const AGAIN_MS = 10_000

/** Lets the others know that this tab is here, shows them, and brings what they save onto the screen. */
export function joinIn({ storyId, story: { tab, body, saver }, leave, onTold, onComments }: { storyId: string; story: OpenStory; leave: AbortSignal; onTold: (together: Together) => void; onComments: (version: string) => void }): void {
  let before: Pick<PresenceTold, 'others' | 'relieved'> | null = null
  let news = ''
  const heard = ({ revision, comments, ...told }: PresenceTold) => {
    if (before) news = newsOf(before.others, told.others) || news
    onTold({ told, news, tab })
    body.showOthers(told.others)
    onComments(comments)
    // What was typed until now is kept beside the text at once.
    if (told.relieved && !before?.relieved) void saver.again()
    else if (!told.relieved && revision > saver.revision()) void saver.save({ asks: true })
    before = told
  }
  follow({ storyId, tab, leave, onTold: heard })
}

type Options = { storyId: string; tab: string; leave: AbortSignal; onTold: (told: PresenceTold) => void }

/** Says that this tab has the story open and where its caret is, and hears who else has: for as long as somebody looks at it. */
function follow({ storyId, tab, leave, onTold }: Options): void {
  const door = `/desk/stories/${storyId}/present`
  let source: EventSource | null = null
  let [hiding, placing, trying]: (ReturnType<typeof setTimeout> | undefined)[] = []
  let [place, told] = ['', '']
  // To whoever is alone, where their caret is costs no request.
  let hasOthers = false

  const close = () => {
    clearTimeout(trying)
    source?.close()
    source = null
  }
  const open = () => {
    clearTimeout(hiding)
    if (source || document.visibilityState === 'hidden') return
    const line = new EventSource(`${door}?tab=${tab}`)
    source = line
    line.onmessage = ({ data }: MessageEvent<string>) => {
      const heard = JSON.parse(data) as PresenceTold
      hasOthers = heard.others.length > 0
      if (place !== told) placing ??= setTimeout(tell, SOON_MS)
      onTold(heard)
    }
    line.onerror = () => {
      // What was only cut, the browser opens again by itself.
      if (line.readyState !== EventSource.CLOSED) return
      close()
      trying = setTimeout(open, AGAIN_MS)
    }
  }
  const go = () => {
    if (source) navigator.sendBeacon(door, new Blob([JSON.stringify({ tab, left: true })], { type: 'application/json' }))
    close()
  }
  const tell = () => {
    placing = undefined
    if (!source || !hasOthers || place === told || !navigator.onLine) return
    told = place
    void fetch(door, { method: 'POST', body: JSON.stringify({ tab, place }), headers: { 'content-type': 'application/json' } }).catch(() => (told = ''))
  }
  const moved = () => {
    const now = placeOfCaret()
    if (now === null || now === place) return
    place = now
    placing ??= setTimeout(tell, PLACE_MS)
  }

  const signal = leave
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiding = setTimeout(go, HIDDEN_MS)
    else open()
  }, { signal })
  document.addEventListener('selectionchange', moved, { signal })
  document.addEventListener('focusin', moved, { signal })
  window.addEventListener('pagehide', go, { signal })
  window.addEventListener('pageshow', open, { signal })
  signal.addEventListener('abort', () => {
    clearTimeout(hiding)
    clearTimeout(placing)
    go()
  })
  open()
}

/** `block:3`, `field:headline`; null where the caret is not in the story. */
function placeOfCaret(): string | null {
  const at = document.activeElement
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement || at instanceof HTMLSelectElement) return at.closest('[data-story]') && /^[a-z]{1,40}$/i.test(at.name) ? `field:${at.name}` : null
  const text = at?.closest('#story-body .ProseMirror')
  const caret = document.getSelection()?.anchorNode
  if (!text || !caret) return null
  const block = [...text.children].findIndex((child) => child.contains(caret))
  return block < 0 ? null : `block:${block}`
}
