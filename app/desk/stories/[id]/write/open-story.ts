import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { Block } from '#newsroom/stories/body.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import type { Conflict } from '#newsroom/stories/merge-content.ts'
import { save } from '../actions.ts'
import { claim, drop, keep, left, type Kept, type Standing } from './device.ts'
import { contentFrom, fieldsOf, type StoryFields } from './fields.ts'
import { openBody, type OpenBody } from './open-body.ts'
import { createSaver, type Saver, type SaveState, type Sent } from './saver.ts'
import type { Want } from './wanted.ts'

type Options = {
  element: HTMLElement
  leave: AbortSignal
  storyId: string
  personId: string
  start: Standing
  fields: () => StoryFields
  onFields: (fields: StoryFields) => void
  onWords: (blocks: Block[]) => void
  onState: (state: SaveState) => void
  onClash: (conflicts: Conflict[]) => void
  onCaret: (on: string) => void
  onSaid: (sentence: string) => void
  onWant: Want
  onLeaveToTools: () => void
}

export type OpenStory = { body: OpenBody; saver: Saver; /** As the server knows this tab. */ tab: string }

/** Opens a story for writing, beginning with what this device has left of it. */
export async function openStory(options: Options): Promise<OpenStory> {
  const { element, leave, storyId, personId, start, fields, onFields, onWords, onState, onClash, onSaid } = options
  const [resumed, ...others] = await left({ personId, storyId }).catch(() => [])
  const key = resumed?.key ?? crypto.randomUUID()
  if (!resumed) await claim(key)
  const content = resumed?.content ?? start.content
  if (resumed) onFields(fieldsOf(content))

  const body = openBody(element, { ...options, label: 'Text', describedBy: 'story-keys', blocks: content.body.content, onChange: () => changed() })
  const saver = createSaver({
    start: { base: resumed?.base ?? start, sent: resumed?.sent ?? null, conflicts: resumed?.conflicts ?? [], ancestor: resumed?.ancestor ?? null },
    current: () => contentFrom(fields(), body.blocks()),
    show: (next) => {
      onFields(fieldsOf(next))
      body.show(next.body.content)
    },
    send: sendTo(storyId, key),
    keep: (kept) => (kept ? keep({ ...kept, key, personId, storyId, at: Date.now() }) : drop(key)),
    say: onlyNews(onState),
    clash: onClash,
    isOnline: () => navigator.onLine,
  })

  let counting: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    saver.changed()
    counting ??= setTimeout(() => {
      counting = undefined
      onWords(body.blocks())
    }, 500)
  }
  onWords(content.body.content)
  if (resumed) {
    onClash(resumed.conflicts)
    onSaid(`This device still had what you wrote here at ${new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(resumed.at)}. It is on the screen again, and is put together with what was saved since.`)
    void saver.again().then(() => sendRest(others, storyId, saver))
  }
  watch(saver, leave)
  leave.addEventListener('abort', () => {
    saver.stop()
    body.close()
  })
  return { body, saver, tab: key }
}

/** Leaves out what was said with the key before: the page would be drawn again for it. */
function onlyNews(say: (state: SaveState) => void): (state: SaveState) => void {
  let last: Record<string, unknown> = {}
  return (state) => {
    const next: Record<string, unknown> = state
    if (['at', 'beside', 'not', 'since', 'reasons'].every((part) => next[part] === last[part])) return
    last = next
    say(state)
  }
}

/** When the line, the page or the person comes and goes. */
function watch(saver: Saver, signal: AbortSignal) {
  window.addEventListener('online', () => void saver.again(), { signal })
  window.addEventListener('offline', () => saver.wentOffline(), { signal })
  window.addEventListener('pagehide', () => void saver.keepNow(), { signal })
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' ? saver.again() : saver.save({ asks: true })), { signal })
  // Asked only where this device could not keep what would go with the page.
  window.addEventListener('beforeunload', (event) => { if (saver.isAtRisk()) event.preventDefault() }, { signal })
}

const sendTo = (storyId: string, tab: string) => async ({ base, saveId, patch }: Sent) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ storyId, base: String(base), saveId, patch, tab })) form.set(name, value)
  try {
    return await save(null, form)
  } catch (error) {
    if (unstable_isUnrecognizedActionError(error)) return 'page-too-old' as const
    throw error
  }
}

/** What further closed tabs have left goes to the server by itself; what clashes there is kept as a branch, and on this device. */
async function sendRest(others: readonly Kept[], storyId: string, saver: Saver): Promise<void> {
  for (const kept of others) {
    const content: { now: StoryContent } = { now: kept.content }
    const rest = createSaver({
      start: kept, current: () => content.now, show: (next) => void (content.now = next), send: sendTo(storyId, kept.key),
      keep: (now) => (now ? keep({ ...kept, ...now, at: kept.at }) : drop(kept.key)), say: () => {}, clash: () => {}, isOnline: () => navigator.onLine,
    })
    await rest.again()
    await rest.save()
    rest.stop()
  }
  if (others.length > 0) await saver.save({ asks: true })
}
