'use client'

import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { PickedPicture } from '#app/desk/pictures/picture-picker.tsx'
import { useSignedInAs } from '#app/ui/signed-in-as.tsx'
import { FormReasons } from '#app/ui/reasons.tsx'
import type { Block } from '#newsroom/stories/body.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import type { Conflict } from '#newsroom/stories/merge-content.ts'
import { citations, countWords, mediaIn, readingMinutes } from '#newsroom/stories/walk-body.ts'
import type { Asked, CommentsPart as CommentsPartType } from './comments-part.tsx'
import { Clashes, type Choice } from './clashes.tsx'
import { Details, type Named, type NamedSection } from './details.tsx'
import { contentFrom, fieldsOf, type StoryFields } from './fields.ts'
import { HeadFields, type Heads } from './head-fields.tsx'
import { isPicture } from './known-pictures.ts'
import type { OpenStory } from './open-story.ts'
import type { InPanel, Panels as PanelsType } from './panels/panels.tsx'
import type { RightsPart as RightsPartType } from './rights-part.tsx'
import { SaveLine } from './save-line.tsx'
import type { Place } from './search-part.tsx'
import type { SaveState } from './saver.ts'
import { settled } from './settle.ts'
import { TogetherPart, type Together } from './together-part.tsx'
import type { Other } from './together-words.ts'
import { Toolbar } from './toolbar.tsx'
import { TOOLS } from './tools.ts'
import type { Wanted } from './wanted.ts'
import './write.css'

type Props = { storyId: string; revision: number; content: StoryContent; place: Place; /** Those of the text. */ pictures: readonly PickedPicture[]; /** It came from a partner, whose terms hold. */ isLent: boolean; /** Who else has it open. */ others: readonly Other[]; sections: readonly NamedSection[]; topics: readonly Named[] }

/** The page on which a story is written: one text from the headline down, and where it is saved. */
export function Writing({ storyId, revision, content, place, pictures, isLent, others, sections, topics }: Props) {
  const person = useSignedInAs()
  const [fields, setFields] = useState<StoryFields>(fieldsOf(content))
  const [state, setState] = useState<SaveState>({ at: 'server' })
  const [conflicts, setConflicts] = useState<Conflict[]>([])
  const [on, setOn] = useState('')
  const [said, setSaid] = useState('')
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [wanted, setWanted] = useState<InPanel | null>(null)
  const [Panels, setPanels] = useState<typeof PanelsType | null>(null)
  const [together, setTogether] = useState<Together>({ told: { others: [...others], relieved: null }, news: '', tab: null })
  const [asked, setAsked] = useState<Asked | null>(null)
  const [comments, setComments] = useState<{ Part: typeof CommentsPartType; story: OpenStory } | null>(null)
  const [spoken, setSpoken] = useState('')
  const [rights, setRights] = useState<{ Part: typeof RightsPartType; story: OpenStory } | null>(null)
  const [locked, setLocked] = useState<Heads>({ headline: null, standfirst: null })
  const shown = useRef(fields)
  const story = useRef<OpenStory>(null)
  const page = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)

  const put = (next: StoryFields) => {
    shown.current = next
    setFields(next)
  }
  const count = (blocks: Block[]) => {
    const body = { type: 'doc' as const, content: blocks }
    const number = countWords(body, shown.current.lang)
    setWords(`${new Intl.NumberFormat().format(number)} ${number === 1 ? 'word' : 'words'}, ${readingMinutes(number, mediaIn(body).length)} min to read`)
  }
  // Loaded with the first panel that is asked for: most who write need none at once.
  const want = (next: Wanted) => {
    if (next.kind === 'comment') return setAsked(next)
    setWanted(next)
    import('./panels/panels.tsx').then((loaded) => setPanels(() => loaded.Panels)).catch(() => {
      setWanted(null)
      setSaid('What you asked for could not be loaded. Look whether you are online, and try again.')
    })
  }
  const open = useEffectEvent(async (element: HTMLElement, leave: AbortSignal) => {
    const [{ openStory }, { joinIn }] = await Promise.all([import('./open-story.ts'), import('./together.ts')])
    if (leave.aborted) return
    pictures.forEach(isPicture)
    story.current = await openStory({
      element, leave, storyId, personId: person?.id ?? '', start: { revision, content },
      fields: () => shown.current, onFields: put, onWords: count, onState: setState, onClash: setConflicts, onCaret: setOn, onSaid: setSaid,
      onWant: want, onLeaveToTools: () => tools.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    })
    setOpen(true)
    joinIn({ storyId, story: story.current, leave, onTold: setTogether, onComments: setSpoken })
    const opened = story.current
    const [{ CommentsPart }, rightsPart] = await Promise.all([import('./comments-part.tsx'), isLent ? import('./rights-part.tsx') : null])
    if (leave.aborted) return
    setComments({ Part: CommentsPart, story: opened })
    if (rightsPart) setRights({ Part: rightsPart.RightsPart, story: opened })
  })
  useEffect(() => {
    const leaving = new AbortController()
    if (page.current) open(page.current, leaving.signal).catch(() => setSaid('The editor could not be loaded. Look whether you are online, and reload the page.'))
    return () => leaving.abort()
  }, [])

  const onField = (change: Partial<StoryFields>) => {
    put({ ...shown.current, ...change })
    story.current?.saver.changed()
  }
  const choose = (conflict: Conflict, choice: Choice) => {
    if (!story.current) return
    const next = settled(contentFrom(shown.current, story.current.body.blocks()), conflict, choice)
    put(fieldsOf(next))
    story.current.body.show(next.body.content)
    story.current.saver.settle(conflicts.filter((other) => other !== conflict))
    setSaid('Chosen.')
  }
  const again = () => void story.current?.saver.again()
  const byKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    again()
  }

  return (
    <div className="needs-js grid grid-cols-[minmax(0,1fr)] gap-6" data-story onKeyDown={byKey}>
      <TogetherPart storyId={storyId} {...together} onTaken={() => void story.current?.saver.rejoin()} />
      <div className="writing-head">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <SaveLine state={state} onAgain={again} />
          <p className="text-soft">{words}</p>
        </div>
        <Toolbar first={tools} tools={TOOLS} on={on} onTool={(name) => story.current?.body.run(name)} />
      </div>
      <p role="status" className={said ? 'text-soft' : 'sr-only'}>{said}</p>
      <Clashes conflicts={conflicts} onChoice={choose} />
      <FormReasons value={'not' in state && state.not === 'refused' ? state.reasons : []}>
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,38rem)_minmax(0,18rem)] lg:justify-between">
          <div className="grid min-w-0 gap-4 font-serif">
            <HeadFields fields={fields} isOpen={isOpen} locked={locked} onField={onField} onToText={() => story.current?.body.focusStart()} />
            <div ref={page} id="story-body" lang={fields.lang} dir={fields.dir} className="writing" />
            {!isOpen && <p className="text-soft">Opening the text …</p>}
            <p id="story-keys" className="sr-only">Alt and F10 lead to the tools. A slash opens a menu of what can be inserted. Control and slash tell all keys.</p>
          </div>
          <div className="grid min-w-0 gap-8">
            {comments && <comments.Part storyId={storyId} story={comments.story} version={spoken} asked={asked} onAsked={setAsked} />}
            {rights && <rights.Part storyId={storyId} story={rights.story} saved={state.at === 'server' ? state : null} onLocked={setLocked} />}
            <Details storyId={storyId} place={place} fields={fields} sections={sections} topics={topics} onField={onField} />
          </div>
        </div>
      </FormReasons>
      {wanted && Panels && <Panels wanted={wanted} fields={fields} cited={() => citedIn(story.current?.body.blocks() ?? [])} onField={onField} onLeave={() => setWanted(null)} />}
    </div>
  )
}

const citedIn = (blocks: Block[]): ReadonlySet<string> => new Set(citations({ type: 'doc', content: blocks }).keys())
