'use client'

import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { CutCrop } from '#newsroom/media/crop-focus.ts'
import { cropHeight, CROPS, cropWidth } from '#newsroom/media/picture.ts'

/** In hundredths, by crop; a crop that is not there follows the focal point. */
/** In hundredths of width and height. */
export type Focus = { x: number; y: number }
export type OwnPoints = Partial<Record<CutCrop, Focus>>
type Size = { width: number; height: number }
type Props = { picture: Size; file: string; focus: Focus; own: OwnPoints; onOwn: (own: OwnPoints) => void }

const SHAPES = [['WIDE', '16:9'], ['CLASSIC', '4:3'], ['SQUARE', '1:1'], ['TALL', '4:5']] as const
const ARROWS: Record<string, readonly [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The crops as readers will get them. Each follows the focal point until it is moved by itself: by pointer or by the arrow keys. */
export function Crops({ picture, file, focus, own, onOwn }: Props) {
  const hint = useId()
  return (
    <div className="grid content-start gap-3">
      <p id={hint} className="text-sm text-soft">
        Where one crop should keep something else, drag it, or move it with the arrow keys.
      </p>
      <ul aria-label="Crops" className="grid grid-cols-2 items-start gap-5">
        {SHAPES.map(([crop, name]) => (
          <li key={crop} className="grid gap-1">
            <Crop picture={picture} file={file} crop={crop} name={name} hint={hint} point={own[crop] ?? focus} isOwn={own[crop] !== undefined} onPoint={(point) => onOwn({ ...own, [crop]: point })} />
            <div className="flex min-h-11 flex-wrap items-center gap-x-3 text-sm">
              <span className="text-soft">{own[crop] ? `${name}, by itself` : name}</span>
              {own[crop] && (
                <button type="button" aria-label={`Let ${name} follow the focal point`} className="min-h-11 cursor-pointer underline" onClick={() => onOwn(Object.fromEntries(Object.entries(own).filter(([other]) => other !== crop)))}>
                  Follow the focal point
                </button>
              )}
            </div>
            {own[crop] && <input type="hidden" name={`crops.${crop}.x`} value={own[crop].x} />}
            {own[crop] && <input type="hidden" name={`crops.${crop}.y`} value={own[crop].y} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

type CropProps = { picture: Size; file: string; crop: CutCrop; name: string; hint: string; point: Focus; isOwn: boolean; onPoint: (point: Focus) => void }

/** The whole picture behind a window of the crop's shape, moved as `cropBox` of newsroom/media/renditions.ts will cut it. */
function Crop({ picture, file, crop, name, hint, point, isOwn, onPoint }: CropProps) {
  const from = useRef<{ x: number; y: number; point: Focus } | null>(null)
  const width = cropWidth(picture, crop)
  const height = cropHeight(picture, crop, width)
  /** The middle of the cut, in hundredths: nearer to an edge than half of itself it cannot come. */
  const middle = (at: number, side: number, cut: number) => Math.min(Math.max(at, (cut / 2 / side) * 100), 100 - (cut / 2 / side) * 100)
  const shown = { x: middle(point.x, picture.width, width), y: middle(point.y, picture.height, height) }
  const move = (to: Focus) => {
    const next = { x: Math.round(middle(to.x, picture.width, width) * 10) / 10, y: Math.round(middle(to.y, picture.height, height) * 10) / 10 }
    if (next.x !== point.x || next.y !== point.y) onPoint(next)
  }
  const drag = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLButtonElement>) => {
    if (!from.current) return
    // The picture goes with the pointer, so the window goes against it.
    const scale = width / currentTarget.clientWidth
    move({ x: from.current.point.x - (((clientX - from.current.x) * scale) / picture.width) * 100, y: from.current.point.y - (((clientY - from.current.y) * scale) / picture.height) * 100 })
  }
  const byKey = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const far = event.shiftKey ? 10 : 1
    move({ x: shown.x + step[0] * far, y: shown.y + step[1] * far })
  }
  return (
    <button
      type="button"
      aria-label={`Crop ${name}: its middle ${Math.round(shown.x)} per cent from the left, ${Math.round(shown.y)} from the top${isOwn ? ', by itself' : ''}`}
      aria-describedby={hint}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY, point: shown }
      }}
      onPointerMove={drag}
      onPointerUp={() => { from.current = null }}
      onPointerCancel={() => { from.current = null }}
      onKeyDown={byKey}
      className="block w-full max-w-56 cursor-move touch-none"
    >
      <svg viewBox={`${(shown.x / 100) * picture.width - width / 2} ${(shown.y / 100) * picture.height - height / 2} ${width} ${height}`} style={{ aspectRatio: CROPS[crop] }} className="block w-full" aria-hidden="true">
        <image href={file} width={picture.width} height={picture.height} preserveAspectRatio="none" />
      </svg>
    </button>
  )
}
