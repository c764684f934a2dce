'use client'

import { useId, type KeyboardEvent, type PointerEvent } from 'react'
import { Field } from '#app/ui/field.tsx'
import { widthsOf } from '#newsroom/media/picture.ts'
import { Crops, type Focus, type OwnPoints } from './crops.tsx'

type Props = { picture: { key: string; width: number; height: number }; focus: Focus; onFocus: (focus: Focus) => void; own: OwnPoints; onOwn: (own: OwnPoints) => void }

const ARROWS: Record<string, readonly [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const within = (value: number) => Math.min(Math.max(Math.round(value), 0), 100)

/** The point that every crop keeps: by pointer, by the arrow keys or in numbers. The crops beneath follow it at once. */
export function FocalPoint({ picture, focus, onFocus, own, onOwn }: Props) {
  const hint = useId()
  const point = ({ nativeEvent, currentTarget, buttons }: PointerEvent<HTMLButtonElement>) => {
    if (buttons === 0) return
    onFocus({ x: within((nativeEvent.offsetX / currentTarget.clientWidth) * 100), y: within((nativeEvent.offsetY / currentTarget.clientHeight) * 100) })
  }
  const byKey = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const far = event.shiftKey ? 10 : 1
    onFocus({ x: within(focus.x + step[0] * far), y: within(focus.y + step[1] * far) })
  }
  const file = `/desk/media/${picture.key}/whole-${widthsOf(picture, 'WHOLE').findLast((width) => width <= 800) ?? widthsOf(picture, 'WHOLE')[0]}.webp`
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div className="grid content-start gap-3">
        <button
          type="button"
          aria-label={`Focal point: ${focus.x} per cent from the left, ${focus.y} from the top`}
          aria-describedby={hint}
          onPointerDown={point}
          onPointerMove={point}
          onKeyDown={byKey}
          className="relative block w-fit max-w-full cursor-crosshair touch-none"
        >
          <picture className="pointer-events-none">
            <img src={file} alt="" width={picture.width} height={picture.height} className="block h-auto max-h-[28rem] w-auto max-w-full" />
          </picture>
          <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full" viewBox="0 0 100 100" preserveAspectRatio="none">
            <path d={`M${focus.x} 0V100M0 ${focus.y}H100`} stroke="white" strokeWidth="3" vectorEffect="non-scaling-stroke" />
            <path d={`M${focus.x} 0V100M0 ${focus.y}H100`} stroke="black" strokeWidth="1" vectorEffect="non-scaling-stroke" />
          </svg>
        </button>
        <p id={hint} className="text-sm text-soft">
          Point at what every crop must keep: the eyes. Or move it with the arrow keys, with Shift ten times as far. Save to cut the picture anew.
        </p>
        <div className="grid grid-cols-2 gap-4">
          <Field label="From the left, in %" name="focalX" type="number" min={0} max={100} value={focus.x} onChange={({ target }) => onFocus({ ...focus, x: within(Number(target.value)) })} />
          <Field label="From the top, in %" name="focalY" type="number" min={0} max={100} value={focus.y} onChange={({ target }) => onFocus({ ...focus, y: within(Number(target.value)) })} />
        </div>
      </div>
      <Crops picture={picture} file={file} focus={focus} own={own} onOwn={onOwn} />
    </div>
  )
}
