import type { Answer } from '#app/action.ts'
import type { Reason } from '#newsroom/refusal.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { mergeContent, type Conflict } from '#newsroom/stories/merge-content.ts'
import { patchBetween } from '#newsroom/stories/patch-between.ts'
import type { Saved } from '#newsroom/stories/save.ts'
import type { Kept, Standing } from './device.ts'

/** Where the words are that somebody sees on the screen. */
export type SaveState =
  | { at: 'server' | 'screen' | 'device'; /** Beside the text: the writing was taken over. */ beside?: boolean }
  | { at: 'device' | 'screen'; not: 'offline' | 'unanswered'; since: Date }
  | { at: 'device' | 'screen'; not: 'signed-out' | 'page-too-old' }
  | { at: 'device' | 'screen'; not: 'refused'; reasons: Reason[] }

export type Sent = { base: number; saveId: string; patch: string }

type World = {
  start: { base: Standing; sent: Kept['sent']; conflicts: Conflict[]; ancestor?: Standing | null }
  /** The text on the screen. */
  current: () => StoryContent
  /** Puts what came from elsewhere on the screen. */
  show: (content: StoryContent) => void
  /** Rejects where no answer came. */
  send: (sent: Sent) => Promise<Answer<Saved> | 'page-too-old'>
  /** Writes onto the device; null where it need not hold anything. Rejects where it cannot. */
  keep: (kept: Pick<Kept, 'base' | 'sent' | 'content' | 'conflicts' | 'ancestor'> | null) => Promise<void>
  say: (state: SaveState) => void
  /** Two texts of one place, for somebody to choose. */
  clash: (conflicts: Conflict[]) => void
  isOnline: () => boolean
}

/** Milliseconds. A sentence is typed within `longest`, and sent `pause` after its last key. */
export const PACE = { device: 400, pause: 2_500, longest: 20_000, answer: 30_000, retries: [2_000, 5_000, 10_000, 30_000] }
/** The server takes a million bytes at once. */
const MOST_BYTES = 900_000

export type Saver = ReturnType<typeof createSaver>

/** Takes what is typed to the device and to the server, one request at a time, until both have it. */
export function createSaver({ start, current, show, send, keep, say, clash, isOnline }: World) {
  let { base, sent, conflicts, ancestor = null } = start
  let typedSince: number | null = null
  let [isBusy, isAsked, isStopped, joins, tries] = [false, false, false, false, 0]
  let trouble: { since: Date; not: 'offline' | 'unanswered' } | { not: 'signed-out' | 'page-too-old' } | { not: 'refused'; reasons: Reason[] } | null = null
  let onDevice: 'yes' | 'not-yet' | 'cannot' = 'yes'
  let [toDevice, toServer]: (ReturnType<typeof setTimeout> | undefined)[] = []

  const isSame = (one: StoryContent, other: StoryContent) => {
    const { splices, fields } = patchBetween(one, other)
    return splices.length === 0 && Object.keys(fields).length === 0
  }
  const isSaved = () => sent === null && isSame(base.content, current())

  function tell() {
    const at = onDevice === 'yes' ? 'device' : 'screen'
    say(trouble ? { at, ...trouble } : isSaved() ? { at: 'server', ...(ancestor && { beside: true }) } : { at })
  }

  async function toTheDevice(): Promise<void> {
    clearTimeout(toDevice)
    toDevice = undefined
    onDevice = 'yes'
    const holds = isSaved() && conflicts.length === 0 ? null : { base, sent, content: current(), conflicts, ancestor }
    await keep(holds).catch(() => (onDevice = 'cannot'))
    if (!isStopped) tell()
  }

  /** Again in `wait` milliseconds, unless something is sooner. */
  function later(wait: number) {
    clearTimeout(toServer)
    toServer = setTimeout(() => void save(), wait)
  }

  /** To be called with every key that changed the text. */
  function changed(): void {
    if (isStopped) return
    typedSince ??= Date.now()
    if (trouble?.not === 'refused') trouble = null
    if (onDevice === 'yes') onDevice = 'not-yet'
    toDevice ??= setTimeout(() => void toTheDevice(), PACE.device)
    if (!trouble) later(Math.min(PACE.pause, Math.max(0, typedSince + PACE.longest - Date.now())))
    say(trouble ? { at: 'screen', ...trouble } : { at: 'screen' })
  }

  /** Sends what is not there yet, or asks whether others wrote (`asks`). */
  async function save({ asks = false } = {}): Promise<void> {
    if (isStopped) return
    // What is being typed goes out in a moment, and brings theirs with it: nothing changes under the hand.
    if (asks && typedSince !== null && !trouble && !joins) return
    if (isBusy) {
      isAsked = true
      return
    }
    isBusy = true
    clearTimeout(toServer)
    try {
      await sendOnce(asks)
    } finally {
      isBusy = false
    }
    if (isAsked && !trouble) {
      isAsked = false
      await save()
    }
  }

  async function sendOnce(asks: boolean): Promise<void> {
    if (joins) {
      // What was on its way beside the text is in what is sent now.
      if (ancestor) [base, sent] = [ancestor, null]
      ancestor = null
      joins = false
    }
    const isAgain = sent !== null
    const content = sent?.content ?? current()
    const patch = JSON.stringify(patchBetween(base.content, content))
    const isNews = isAgain || !isSame(base.content, content)
    if (!isNews && !asks) {
      trouble = null
      await toTheDevice()
      return
    }
    if (patch.length > MOST_BYTES && new Blob([patch]).size > MOST_BYTES) return refused([{ code: 'too-long', message: 'More was changed at once than can be sent (900 kilobytes). Take some of it out, let it be saved, and put it back in parts.' }])
    typedSince = null
    const sending = { saveId: sent?.saveId ?? crypto.randomUUID(), content }
    sent = sending
    await toTheDevice()
    if (isNews && !isOnline()) return unanswered('offline')
    const answer = await within(PACE.answer, send({ base: base.revision, saveId: sending.saveId, patch }))
    if (isStopped) return
    if (!isNews && (answer === null || answer === 'page-too-old' || !answer.ok)) {
      // Nothing of ours was in it, so there is nothing to worry about.
      sent = null
      return toTheDevice()
    }
    if (!isNews && typedSince !== null) {
      // Begun while it was on its way: the save of that brings theirs.
      sent = null
      return
    }
    if (answer === null) return unanswered(isOnline() ? 'unanswered' : 'offline')
    if (answer === 'page-too-old') return stuck('page-too-old')
    if (answer.ok) return accepted(answer.value, sending.content)
    const codes = answer.reasons.map(({ code }) => code)
    if (codes.includes('failed')) return unanswered('unanswered')
    if (codes.includes('sign-in-first')) return stuck('signed-out')
    sent = null
    return refused(answer.reasons)
  }

  async function accepted({ revision, content, conflicts: found, isBeside }: Saved, was: StoryContent): Promise<void> {
    const started = base.content
    // Put together again from here, should the writing be taken back.
    ancestor = isBeside ? (ancestor ?? base) : null
    sent = null
    trouble = null
    tries = 0
    base = { revision, content: content ?? was }
    if (content) {
      // Of what clashed nothing is in their text, so everything since the start is mine; else only what was typed since it was sent.
      const merged = mergeContent(found.length > 0 ? started : was, current(), content)
      show(merged.content)
      if (merged.conflicts.length > 0) {
        conflicts = [...conflicts, ...merged.conflicts]
        clash(conflicts)
      }
    }
    await toTheDevice()
    if (!isSaved()) later(PACE.pause)
  }

  function unanswered(not: 'offline' | 'unanswered') {
    trouble = { not, since: trouble && 'since' in trouble ? trouble.since : new Date() }
    tell()
    later(PACE.retries[Math.min(tries++, PACE.retries.length - 1)] ?? 30_000)
  }
  function stuck(not: 'signed-out' | 'page-too-old') {
    trouble = { not }
    tell()
  }
  function refused(reasons: Reason[]) {
    trouble = { not: 'refused', reasons }
    tell()
  }

  return {
    changed,
    save,
    /** Once online, signed in or asked by hand. */
    again: () => {
      if (trouble && trouble.not !== 'refused') tries = 0
      isAsked = false
      return save()
    },
    /** Once the writing is this tab’s again: all that it wrote beside goes into the text. */
    rejoin: () => {
      joins = true
      return save({ asks: true })
    },
    /** The newest text that this screen is put together with. */
    revision: () => base.revision,
    keepNow: toTheDevice,
    /** The clashes that still wait for a choice. */
    settle: (waiting: Conflict[]) => {
      conflicts = waiting
      clash(conflicts)
      changed()
    },
    wentOffline: () => {
      if (!isSaved()) unanswered('offline')
    },
    /** True while words would be lost with the page. */
    isAtRisk: () => onDevice === 'cannot' && !isSaved(),
    isSaved,
    stop: () => {
      isStopped = true
      clearTimeout(toDevice)
      clearTimeout(toServer)
    },
  }
}

/** Null where it was rejected, or took longer. */
function within<Value>(wait: number, work: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), wait)
    void work.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer))
  })
}
