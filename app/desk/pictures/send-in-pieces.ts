import type { Reason } from '#newsroom/refusal.ts'

/** What the window for choosing files offers; the server looks for itself. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif,.heic'
const MOST_BYTES = 32 * 1024 * 1024

export type Sent<Value> = { ok: true; value: Value } | { ok: false; reasons: Reason[] }

/** As newsroom/media/incoming.ts has it. */
const PIECE_BYTES = 512 * 1024
/** Milliseconds between two tries where no answer comes; the last one again and again. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000]
const DOOR = '/desk/pictures/upload'

type Here = { uploadId: string; received: number }
/** What of a file is on its way, so that a second try goes on with it. */
const begun = new WeakMap<File, string>()

export type Progress = (share: number, isCut: boolean) => void
/** The picture in whose place the file is put; absent: it is a new one. */
type Replaces = { pictureId: string; version: number }

/** Sends a picture piece by piece. A cut line costs one piece: it is asked what arrived, and the rest is sent, for as long as the page is open. */
export async function sendInPieces<Picture>(file: File, onProgress: Progress, replaces?: Replaces): Promise<Sent<Picture>> {
  if (file.size > MOST_BYTES) return failed('The file is larger than 32 MB. Save it smaller and try again.')
  let [here, tries]: [Here | null, number] = [null, 0]
  const known = begun.get(file)
  const purpose = replaces ? `&replaces=${replaces.pictureId}&version=${replaces.version}` : ''
  let ask = known ? () => fetch(`${DOOR}?upload=${known}${purpose}`) : start
  function start() {
    return fetch(`${DOOR}?size=${file.size}`, { method: 'POST' })
  }
  for (;;) {
    const answer = await ask().catch(() => null)
    // A server that is starting anew answers 502 or 503 for a moment.
    if (!answer || answer.status >= 502) {
      onProgress((here?.received ?? 0) / file.size, true)
      await isBack(PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 10_000)
      tries += 1
      const uploadId = here?.uploadId ?? known
      if (uploadId) ask = () => fetch(`${DOOR}?upload=${uploadId}${purpose}`)
      continue
    }
    tries = 0
    if (answer.status === 401) return failed('You are signed out. Sign in again in another window, and try once more.')
    const told = parsed(await answer.text().catch(() => ''))
    if (!answer.ok) {
      const { reasons } = (told ?? {}) as { reasons?: Reason[] }
      if (reasons?.some(({ code }) => code === 'upload-gone') && begun.has(file)) {
        begun.delete(file)
        here = null
        ask = start
        continue
      }
      return reasons ? { ok: false, reasons } : failed('Something went wrong on our side, and nothing was kept. Try again.')
    }
    const state = told as Here | { picture: Picture } | null
    if (!state) return failed('Something went wrong on our side. Try again: what arrived is still there.')
    if ('picture' in state) {
      begun.delete(file)
      return { ok: true, value: state.picture }
    }
    const { uploadId, received } = state
    here = state
    begun.set(file, uploadId)
    onProgress(received / file.size, false)
    const piece = file.slice(received, received + PIECE_BYTES)
    ask = () => fetch(`${DOOR}?upload=${uploadId}&at=${received}${purpose}`, { method: 'PUT', body: piece, headers: { 'content-type': 'application/octet-stream' } })
    if (received + piece.size >= file.size) onProgress(1, false)
  }
}

/** After a while, or as soon as the browser says that the line is back. */
const isBack = (ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(later)
      window.removeEventListener('online', done)
      resolve()
    }
    const later = setTimeout(done, ms)
    window.addEventListener('online', done)
  })

const failed = (message: string) => ({ ok: false as const, reasons: [{ code: 'failed', field: 'file', message }] })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
