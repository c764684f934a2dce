import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { Raw } from './kept-label.ts'
import { isThing, type Thing, type ThingKind } from './thing.ts'
import type { Want } from './wanted.ts'

/** The piece that is chosen: a picture, a table, a note …; null where words are. */
export const pieceAt = ({ state: { selection } }: Editor): Node | null => (selection instanceof NodeSelection && (isThing({ type: selection.node.type.name }) || selection.node.type.name === 'footnote') ? selection.node : null)

/** Asks for a new piece, or for a change of the chosen one. */
export function wantThing(editor: Editor, want: Want, of: ThingKind): true {
  want({ kind: 'thing', of, block: null, put: (block) => insertThing(editor, block) })
  return true
}

export function wantNote(editor: Editor, want: Want): boolean {
  if (!editor.state.selection.$from.parent.type.contentMatch.matchType(editor.schema.nodes['footnote'] ?? never())) return false
  want({ kind: 'note', content: null, put: (content) => void editor.chain().setTextSelection(editor.state.selection.to).insertContent({ type: 'footnote', attrs: { content } }).run() })
  return true
}

/** Opens the chosen piece; false where none is. */
export function wantChange(editor: Editor, want: Want): boolean {
  const node = pieceAt(editor)
  const block = node?.attrs['block'] as Thing | undefined
  if (node && block) want({ kind: 'thing', of: block.type, block, put: (next) => replacePiece(editor, node, { type: next.type, attrs: { block: next } }) })
  else if (node) want({ kind: 'note', content: node.attrs['content'] as Raw[], put: (content) => replacePiece(editor, node, { type: 'footnote', attrs: { content } }) })
  return node !== null
}

/** After the block in which the caret stands, or in the place of an empty line. */
export function insertThing(editor: Editor, block: Thing, place?: number): void {
  const { state } = editor
  const { tr, doc, schema } = state
  const node = schema.nodeFromJSON({ type: block.type, attrs: { block } })
  const $at = place === undefined ? state.selection.$from : doc.resolve(Math.min(place, doc.content.size))
  const isEmptyLine = $at.depth === 1 && $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0
  const at = $at.depth === 0 ? $at.pos + (place === undefined && state.selection instanceof NodeSelection ? state.selection.node.nodeSize : 0) : isEmptyLine ? $at.before(1) : $at.after(1)
  if (isEmptyLine) tr.replaceWith(at, $at.after(1), node)
  else tr.insert(at, node)
  const after = at + node.nodeSize
  // There is always a line to write on beneath it.
  if (after >= tr.doc.content.size) tr.insert(after, (schema.nodes['paragraph'] ?? never()).create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1))
  // Undone by itself, whatever was typed just before.
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  editor.view.focus()
}

/** Beneath a piece there is a line to write on: after pasting what ends with a table, and for what is typed while the piece is chosen. */
export const lineBeneath = Extension.create({
  name: 'lineBeneath',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, schema, tr }) => {
        if (!transactions.some((transaction) => transaction.getMeta('paste')) || !doc.lastChild?.isAtom) return null
        const next = tr.insert(doc.content.size, (schema.nodes['paragraph'] ?? never()).create())
        return next.setSelection(TextSelection.near(next.doc.resolve(doc.content.size + 1)))
      },
      props: {
        // A letter that is typed while a picture is chosen must not take the picture away.
        handleTextInput: (view, _from, _to, text) => {
          const { selection, schema, tr } = view.state
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
          tr.insert(selection.to, (schema.nodes['paragraph'] ?? never()).create(null, schema.text(text)))
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length)).scrollIntoView())
          return true
        },
      },
    }),
  ],
})

/** Where the piece stands now: others may have written before it. One that is gone meanwhile comes back at the caret, so that no work on it is lost. */
function replacePiece(editor: Editor, old: Node, next: Raw): void {
  const { state } = editor
  const node = state.schema.nodeFromJSON(next)
  let at = state.selection instanceof NodeSelection && state.selection.node === old ? state.selection.from : -1
  if (at < 0) state.doc.descendants((found, position) => {
    if (at < 0 && found === old) at = position
    return at < 0
  })
  if (at < 0 && node.isBlock) return insertThing(editor, node.attrs['block'] as Thing)
  const tr = at < 0 ? state.tr.insert(state.selection.to, node) : state.tr.replaceWith(at, at + old.nodeSize, node)
  if (at >= 0) tr.setSelection(NodeSelection.create(tr.doc, at))
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  editor.view.focus()
}

function never(): never {
  throw new Error('The schema has no such node.')
}
