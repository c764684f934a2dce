'use client'

import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { Answer } from '#app/action.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Portrait } from '#newsroom/contributors/desk.ts'
import type { Reason } from '#newsroom/refusal.ts'

const SIDE = 320
let turns = 0

/** Sends a picture to its own door: it may be larger than a form. */
async function send(_: Answer<Portrait> | null, form: FormData): Promise<Answer<Portrait>> {
  const failed = (message: string) => ({ ok: false as const, reasons: [{ code: 'failed', field: 'file', message }], turn: (turns += 1) })
  const answer = await fetch('/desk/media', { method: 'POST', body: form }).catch(() => null)
  if (!answer) return failed('The picture could not be sent. Check the connection and try again.')
  if (answer.status === 413) return failed('The file is larger than 32 MB. Save it smaller and try again.')
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && told) return { ok: true, value: told as Portrait, turn: (turns += 1) }
  const { reasons } = (told ?? {}) as { reasons?: Reason[] }
  return reasons ? { ok: false, reasons, turn: (turns += 1) } : failed('Something went wrong on our side, and nothing was kept. Try again.')
}

/** Chooses a new portrait: the file, its words, and the point that every crop keeps. It is kept apart from the profile's own form. */
export function PortraitForm({ onAdded }: { onAdded: (portrait: Portrait) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [shown, setShown] = useState({ width: 0, height: 0 })
  const [focus, setFocus] = useState({ x: '50', y: '40' })

  useEffect(() => {
    let left = false
    // What the browser cannot draw is not shown; the desk says why when it is sent.
    const picture = file ? createImageBitmap(file, { resizeWidth: SIDE, resizeQuality: 'medium' }).catch(() => null) : Promise.resolve(null)
    void picture.then((bitmap) => {
      if (left) return bitmap?.close()
      setShown({ width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 })
      if (!bitmap || !canvas.current) return
      canvas.current.width = bitmap.width
      canvas.current.height = bitmap.height
      canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0)
      bitmap.close()
    })
    return () => {
      left = true
    }
  }, [file])

  const point = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const share = (at: number, of: number) => String(Math.round(Math.min(Math.max(at / of, 0), 1) * 100))
    setFocus({ x: share(nativeEvent.offsetX, currentTarget.clientWidth), y: share(nativeEvent.offsetY, currentTarget.clientHeight) })
  }
  return (
    <DeedForm action={send} deed="Add this portrait" done="Added. Save the profile, and readers see it." onDone={onAdded} look="plain" label="A new portrait">
      <Field label="Picture" name="file" type="file" accept="image/jpeg,image/png,image/webp,image/avif" hint="JPEG, PNG, WebP or AVIF, up to 32 MB and 50 million pixels." onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
      <div className={shown.width > 0 ? 'grid max-w-80 gap-2' : 'hidden'}>
        <div className="relative w-fit">
          <canvas ref={canvas} onPointerDown={point} role="img" aria-label={`The picture you chose. The point that every crop keeps is ${focus.x} per cent from the left and ${focus.y} from the top.`} className="block h-auto max-w-full cursor-crosshair" />
          <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full" viewBox="0 0 100 100" preserveAspectRatio="none">
            <path d={`M${Number(focus.x)} 0V100M0 ${Number(focus.y)}H100`} stroke="white" strokeWidth="3" vectorEffect="non-scaling-stroke" />
            <path d={`M${Number(focus.x)} 0V100M0 ${Number(focus.y)}H100`} stroke="black" strokeWidth="1" vectorEffect="non-scaling-stroke" />
          </svg>
        </div>
        <p className="text-sm text-soft">Point at what every crop must keep: the eyes. Or write it below.</p>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Field label="From the left, in %" name="focalX" type="number" min={0} max={100} value={focus.x} onChange={({ target }) => setFocus({ ...focus, x: target.value })} />
        <Field label="From the top, in %" name="focalY" type="number" min={0} max={100} value={focus.y} onChange={({ target }) => setFocus({ ...focus, y: target.value })} />
      </div>
      <Field label="What it shows" name="alt" hint="A sentence for those who cannot see it." />
      <Field label="Credit" name="credit" hint="Who made it: “Mo Adeyemi / The Ledger”." />
    </DeedForm>
  )
}
