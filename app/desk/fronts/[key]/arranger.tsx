'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import { useSignedInAs } from '#app/ui/signed-in-as.tsx'
import type { DeskFront, DeskPlace } from '#newsroom/fronts/desk.ts'
import { findingsOf, type PlacedStory } from '#newsroom/fronts/findings.ts'
import { publish } from './actions.ts'
import { AddStory } from './add-story.tsx'
import { BreakingFields } from './breaking-fields.tsx'
import { ByRuleList } from './by-rule.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { PlaceRow } from './place-row.tsx'
import { Preview } from './preview.tsx'
import { byRule, changed, keepWork, keptWork, moved, sameWork, target, type Way, type Work } from './work.ts'

type Props = { frontKey: string; sectionId: string; isPaper: boolean; standing: Work; by: string | null; newest: DeskFront['newest']; timeZone: string; now: string }

/** The places of a front, in order: by hand or by keyboard alone. Nothing reaches readers before it is published. */
export function Arranger({ frontKey, sectionId, isPaper, standing, by, newest, timeZone, now }: Props) {
  const router = useRouter()
  const who = useSignedInAs()?.id ?? ''
  const [work, setWork] = useState(standing)
  const [base, setBase] = useState(standing)
  if (standing.seen !== base.seen) {
    // Whoever changed nothing follows what was published; work of one's own stays.
    setBase(standing)
    if (sameWork(work, base)) setWork(standing)
  }
  const [said, setSaid] = useState({ text: '', focus: '', turn: 0 })
  const [kept, setKept] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const dragged = useRef<number>(null)

  const bringBack = useEffectEvent(() => {
    const before = keptWork(who, frontKey)
    if (!before || sameWork(before, standing)) return
    setWork(before)
    setKept(true)
  })
  useEffect(() => {
    // The page as the server drew it stands first; what this device kept comes after.
    const frame = requestAnimationFrame(() => bringBack())
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    if (said.focus) list.current?.querySelector<HTMLElement>(said.focus)?.focus()
  }, [said])

  const put = (next: Work) => {
    setWork(next)
    keepWork(who, frontKey, sameWork(next, standing) && next.seen === standing.seen ? null : next)
  }
  const arrange = (places: DeskPlace[], text: string, focus = '') => {
    put({ ...work, places })
    setSaid(({ turn }) => ({ text, focus, turn: turn + 1 }))
  }
  const move = (from: number, to: number, focus: string) => {
    const name = work.places[from]?.story.headline ?? ''
    arrange(moved(work.places, from, to), `“${name}” is number ${to + 1} of ${work.places.length} now.`, focus && `[data-place="${work.places[from]?.story.id}"] ${focus}`)
  }
  const step = (index: number, way: Way) => {
    const to = target(index, way, work.places.length)
    const atEnd = way === 'up' || way === 'first' ? to === 0 : to === work.places.length - 1
    move(index, to, `[data-move="${atEnd ? (way === 'up' || way === 'first' ? 'down' : 'up') : way}"]`)
  }
  const add = (story: PlacedStory) => {
    if (work.places.some((place) => place.story.id === story.id)) setSaid(({ turn }) => ({ text: `“${story.headline}” stands here already.`, focus: '', turn: turn + 1 }))
    else arrange([...work.places, { story, boost: 'DEFAULT', headline: '', standfirst: '', mediaId: '' }], `“${story.headline}” was added as number ${work.places.length + 1}.`)
  }
  const takeOut = (index: number) => {
    const next = work.places[index + 1] ?? work.places[index - 1]
    arrange(work.places.toSpliced(index, 1), `“${work.places[index]?.story.headline ?? ''}” was taken out.`, next ? `[data-place="${next.story.id}"] [data-out]` : '')
  }
  const drop = (from: Work) => {
    setWork(from)
    setKept(false)
    keepWork(who, frontKey, null)
    setSaid(({ turn }) => ({ text: 'This is what readers have now.', focus: '', turn: turn + 1 }))
  }

  const findings = useMemo(() => findingsOf({ places: work.places.map(({ story, ...place }) => ({ ...place, card: story })), isPaper, timeZone, now: new Date(now) }), [work.places, isPaper, timeZone, now])
  const rule = useMemo(() => byRule(work.places, newest, isPaper), [work.places, newest, isPaper])
  const isChanged = !sameWork(work, standing)
  return (
    <div className="grid gap-10">
      {work.seen < standing.seen && <Meanwhile by={by} standing={standing} onMine={() => put({ ...work, seen: standing.seen })} onTheirs={() => drop(standing)} />}
      {kept && isChanged && (
        <div className="flex flex-wrap items-center gap-4 border-s-4 border-accent bg-raised px-4 py-3">
          <p>What you arranged here earlier is not published yet. It was kept on this device.</p>
          <Button type="button" look="plain" onClick={() => drop(standing)}>
            Drop it
          </Button>
        </div>
      )}
      <DeedForm
        action={publish}
        deed="Publish this arrangement"
        done={({ version }) => `Published as number ${version}. Readers see it now.`}
        label="Arrangement"
        className="grid gap-8"
        onDone={({ version }) => {
          setWork({ ...work, seen: version })
          setKept(false)
          keepWork(who, frontKey, null)
          router.refresh()
        }}
      >
        <input type="hidden" name="sectionId" value={sectionId} />
        <SeenVersion name="seen" value={work.seen} />
        <section aria-labelledby="placed" className="grid gap-4">
          <h2 id="placed">Placed</h2>
          {work.places.length === 0 && <p className="max-w-2xl text-soft">Nothing is placed: the front fills by rule. Find a story below and add it.</p>}
          <ol ref={list} className="grid">
            {work.places.map((place, index) => (
              <PlaceRow
                key={place.story.id}
                place={place}
                index={index}
                count={work.places.length}
                findings={findings.filter((finding) => finding.place === index)}
                onStep={(way) => step(index, way)}
                onChange={(over) => put({ ...work, places: changed(work.places, index, over) })}
                onOut={() => takeOut(index)}
                onDrag={(at) => (dragged.current = at)}
                onDropHere={() => dragged.current !== null && dragged.current !== index && move(dragged.current, index, '')}
              />
            ))}
          </ol>
          <p role="status" className="min-h-6 text-sm text-soft">
            {said.text}
          </p>
        </section>
        <BreakingFields value={work.breaking} timeZone={timeZone} onChange={(breaking) => put({ ...work, breaking })} />
      </DeedForm>
      <AddStory onAdd={add} placed={work.places.map(({ story }) => story.id)} />
      <ByRuleList rule={rule} timeZone={timeZone} />
      <Preview work={work} sectionId={sectionId} timeZone={timeZone} />
    </div>
  )
}
