import type { Reason } from '#newsroom/refusal.ts'

export const MOST_BYTES = 32 * 1024 * 1024
/** What the window for choosing files offers; the server looks for itself. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif,.heic'

export type Sent<Value> = { ok: true; value: Value } | { ok: false; reasons: Reason[] }

export const failed = (message: string) => ({ ok: false as const, reasons: [{ code: 'failed', field: 'file', message }] })

/** Sends a file to a door of its own and tells how far it is, from 0 to 1; `fetch` could not tell. */
export function sendPicture<Value>(address: string, form: FormData, onProgress: (share: number) => void): Promise<Sent<Value>> {
  const file = form.get('file')
  if (file instanceof File && file.size > MOST_BYTES) return Promise.resolve(failed('The file is larger than 32 MB. Save it smaller and try again.'))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => lengthComputable && onProgress(loaded / total)
    request.onerror = () => resolve(failed('The picture could not be sent. Check the connection and try again.'))
    request.onload = () => resolve(answerOf<Value>(request))
    request.send(form)
  })
}

function answerOf<Value>({ status, responseText }: XMLHttpRequest): Sent<Value> {
  if (status === 413) return failed('The file is larger than 32 MB. Save it smaller and try again.')
  if (status === 401) return failed('You are signed out. Sign in again in another window, and try once more.')
  const told = parsed(responseText)
  if (status === 200 && told) return { ok: true, value: told as Value }
  const { reasons } = (told ?? {}) as { reasons?: Reason[] }
  return reasons ? { ok: false, reasons } : failed('Something went wrong on our side, and nothing was kept. Try again.')
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
