import { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { diffIndices } from 'node-diff3'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Block } from '#newsroom/stories/body.ts'
import { blocksOf, rawOf, toEditor } from './body-json.ts'
import { commented } from './commented.ts'
import { textDeeds, textKeys, toolsOn } from './deeds.ts'
import { keptLabel } from './kept-label.ts'
import { cleanHtml } from './paste.ts'
import { FROM_ELSEWHERE, locked } from './locked.ts'
import { othersHere, showOthers } from './others-here.ts'
import { lineBeneath, pieceAt } from './pieces.ts'
import { schemaOfStories } from './schema.ts'
import { gapAt, picturesIn, sendInto } from './send-files.ts'
import { slashMenu } from './slash-menu.ts'
import type { Other } from './together-words.ts'
import type { Want } from './wanted.ts'

type Options = {
  label: string
  describedBy: string
  blocks: readonly Block[]
  onChange: () => void
  /** The names of the deeds that are on where the caret stands. */
  onCaret: (on: string) => void
  /** Something is asked for in a panel. */
  onWant: Want
  onLeaveToTools: () => void
  onSaid: (sentence: string) => void
}

/** The text of a story, to be written in. */
export type OpenBody = {
  blocks: () => Block[]
  /** Puts another text on the screen where it differs; the caret stays in its words. */
  show: (blocks: readonly Block[]) => void
  run: (deed: string) => void
  focusStart: () => void
  /** Marks where others have their carets. */
  showOthers: (others: readonly Other[]) => void
  editor: Editor
  close: () => void
}

/** Letters: what is longer could not be sent in one save, and would hold up the page. Word writes much markup around few of them. */
const MOST_PASTED = { 'text/plain': 900_000, 'text/html': 20_000_000 }

/** Said to those who listen, seen by nobody: it would push the text about. */
function liveLine(around: HTMLElement): (sentence: string) => void {
  const line = document.createElement('p')
  line.className = 'sr-only'
  line.setAttribute('role', 'status')
  around.append(line)
  return (sentence) => void (line.textContent = sentence)
}

export function openBody(element: HTMLElement, { label, describedBy, blocks, onChange, onCaret, onWant, onLeaveToTools, onSaid }: Options): OpenBody {
  let told = ''
  const aloud = liveLine(element)
  let chosen: Node | null = null
  const editor: Editor = new Editor({
    element,
    // The policy of the paper forbids styles that are written into a page; ours are in write.css.
    injectCSS: false,
    extensions: [...schemaOfStories, UndoRedo.configure({ newGroupDelay: 700 }), Gapcursor, Dropcursor.configure({ color: false, class: 'drop-here' }), textKeys({ onWant, onLeaveToTools }), slashMenu(element, onWant), lineBeneath, othersHere, commented, locked],
    content: toEditor(blocks),
    editorProps: {
      attributes: { 'aria-label': label, 'aria-multiline': 'true', 'aria-describedby': describedBy, spellcheck: 'true', class: 'prose' },
      handleDOMEvents: {
        paste: (_view, event) => isTooLong(event) || takePictures(event, event.clipboardData, editor.state.selection.to),
        drop: (view, event) => takePictures(event, event.dataTransfer, gapAt(view, event)),
      },
      transformPastedHTML: (html) => {
        const { html: clean, sentence } = cleanHtml(html)
        if (sentence) onSaid(sentence)
        return clean
      },
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged && !transaction.getMeta(FROM_ELSEWHERE)) onChange()
      const on = toolsOn(editor)
      if (on !== told) onCaret((told = on))
      const piece = pieceAt(editor)
      if (piece !== chosen) aloud(piece ? `${keptLabel(rawOf(piece))}. Enter changes it, Delete takes it out.` : '')
      chosen = piece
    },
  })
  const isTooLong = (event: ClipboardEvent): boolean => {
    if (Object.entries(MOST_PASTED).every(([kind, most]) => (event.clipboardData?.getData(kind).length ?? 0) <= most)) return false
    event.preventDefault()
    onSaid('Not pasted: that is more than a story takes at once. Paste it in parts.')
    return true
  }
  const takePictures = (event: Event, data: DataTransfer | null, at: number): boolean => {
    const files = picturesIn(data)
    if (files.length === 0) return false
    event.preventDefault()
    void sendInto(editor, files, at, onSaid)
    return true
  }
  return {
    editor,
    blocks: () => blocksOf(editor.state.doc),
    show: (wanted) => {
      const tr = editor.state.tr
      become(tr, editor.schema.nodeFromJSON(toEditor(wanted)))
      if (tr.docChanged) editor.view.dispatch(tr.setMeta(FROM_ELSEWHERE, true).setMeta('addToHistory', false))
    },
    run: (deed) => {
      editor.view.focus()
      const isDone = textDeeds[deed as keyof typeof textDeeds].run(editor, onWant)
      if (deed === 'Change' && !isDone) onSaid('Choose a picture, a table, a note or another piece first: touch it, or walk onto it with the arrow keys.')
    },
    // At once: Tiptap’s own focus comes a frame later, and a fast typist’s next word would stand in the field before.
    focusStart: () => {
      editor.commands.setTextSelection(0)
      editor.view.focus()
    },
    showOthers: (others) => showOthers(editor, others),
    close: () => editor.destroy(),
  }
}

/** Changes only the blocks that differ, and in a block only the words between its first and last difference. */
function become(tr: Transaction, wanted: Node): void {
  const key = (node: Node) => canonicalJson(node.toJSON())
  const splices = diffIndices(tr.doc.children.map(key), wanted.children.map(key))
  for (const { buffer1: [at, remove], buffer2: [from, length] } of splices.reverse()) {
    let start = 0
    for (let place = 0; place < at; place += 1) start += tr.doc.child(place).nodeSize
    const [old, put] = [tr.doc.children.slice(at, at + remove), wanted.children.slice(from, from + length)]
    const [before, after] = [old[0], put[0]]
    if (old.length === 1 && put.length === 1 && before && after && before.sameMarkup(after) && before.isTextblock) within(tr, start + 1, before, after)
    else tr.replaceWith(start, start + old.reduce((size, node) => size + node.nodeSize, 0), put)
  }
}

function within(tr: Transaction, start: number, before: Node, after: Node): void {
  const first = before.content.findDiffStart(after.content)
  const last = before.content.findDiffEnd(after.content)
  if (first === null || !last) return
  // Where a word is doubled, both searches claim it.
  const overlap = first - Math.min(last.a, last.b)
  const [endA, endB] = overlap > 0 ? [last.a + overlap, last.b + overlap] : [last.a, last.b]
  tr.replace(start + first, start + endA, after.slice(first, endB))
}
