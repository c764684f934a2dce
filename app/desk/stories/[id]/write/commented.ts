import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { anchorAt, locate, type Anchor } from '#newsroom/stories/comments/anchor.ts'

/** Words of the text that a comment is about. */
export type Commented = Anchor & { id: string }
type Spec = { id: string }

const key = new PluginKey<DecorationSet>('commented')

/** Underlines the words that comments are about, and takes them along with what is typed. It is no part of the text. */
export const commented = Extension.create({
  name: 'commented',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** The lines of a document as `linesOf` counts them, with where each run of their letters stands. */
function linesIn(doc: Node): { text: string; runs: { at: number; pos: number; length: number }[] } {
  const lines: string[] = []
  const runs: { at: number; pos: number; length: number }[] = []
  let at = 0
  doc.descendants((node, pos) => {
    if (!node.isTextblock && !(node.isBlock && (node.isLeaf || node.isAtom))) return true
    let line = ''
    if (node.isTextblock) {
      node.forEach((child, offset) => {
        if (!child.isText || !child.text) return
        runs.push({ at: at + line.length, pos: pos + 1 + offset, length: child.text.length })
        line += child.text
      })
    }
    lines.push(line)
    at += line.length + 1
    return false
  })
  return { text: lines.join('\n'), runs }
}

/** The words that are chosen, or none. */
export function chosenWords({ state }: Editor): Anchor | null {
  const { from, to, empty } = state.selection
  if (empty) return null
  const { text, runs } = linesIn(state.doc)
  const within = runs.filter(({ pos, length }) => pos < to && pos + length > from)
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return null
  const anchor = anchorAt(text, first.at + Math.max(0, from - first.pos), last.at + Math.min(last.length, to - last.pos))
  return anchor.quote.trim() ? anchor : null
}

/** Shows where these comments stand. What is being typed over stays where the browser has taken it. */
export function showComments(editor: Editor, comments: readonly Commented[]): void {
  if (editor.isDestroyed) return
  const { doc } = editor.state
  const { text, runs } = linesIn(doc)
  const before = key.getState(editor.state)?.find() ?? []
  const posOf = (offset: number, isEnd: boolean) => {
    const run = runs.find(({ at, length }) => (isEnd ? offset > at && offset <= at + length : offset >= at && offset < at + length))
    return run && run.pos + offset - run.at
  }
  const marks = comments.flatMap(({ id, ...anchor }) => {
    const place = anchor.isLost ? null : locate(text, anchor)
    const known = before.find(({ spec }) => (spec as Spec).id === id)
    const [from, to] = place === null ? [known?.from, known?.to] : [posOf(place, false), posOf(place + anchor.quote.length, true)]
    return from === undefined || to === undefined || from >= to ? [] : [Decoration.inline(from, to, { class: 'commented' }, { id } satisfies Spec)]
  })
  const places = (some: readonly Decoration[]) => some.map(({ from, to, spec }) => `${from} ${to} ${(spec as Spec).id}`).sort().join()
  if (places(before) !== places(marks)) editor.view.dispatch(editor.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false))
}

/** Chooses the words of a comment and brings them into sight; false where they are gone. */
export function goToWords(editor: Editor, id: string): boolean {
  const mark = key.getState(editor.state)?.find(undefined, undefined, (spec) => (spec as Spec).id === id)[0]
  if (!mark) return false
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, mark.from, mark.to)).scrollIntoView())
  editor.view.focus()
  return true
}
