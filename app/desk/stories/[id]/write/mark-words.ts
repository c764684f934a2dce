import type { Editor } from '@tiptap/core'
import type { Want } from './wanted.ts'

/** Asks where the chosen words lead. */
export function wantLink(editor: Editor, want: Want): true {
  want({ kind: 'link', href: String(editor.getAttributes('link')['href'] ?? ''), put: (href, words) => void putLink(editor, href, words) })
  return true
}

function putLink(editor: Editor, href: string | null, words?: string): boolean {
  editor.view.focus()
  const chain = editor.chain().extendMarkRange('link')
  if (href === null) return chain.unsetMark('link').run()
  // Without words chosen, the address is its own words, or the headline it leads to.
  if (editor.state.selection.empty && !editor.isActive('link')) return chain.insertContent({ type: 'text', text: words ?? href, marks: [{ type: 'link', attrs: { href } }] }).run()
  return chain.setMark('link', { href }).run()
}

/** Asks on which reference the chosen words rest. Without chosen words it is the word before the caret. */
export function wantReference(editor: Editor, want: Want): true {
  const cited = editor.getAttributes('citation')['reference'] as string | undefined
  want({ kind: 'reference', cited: cited ?? null, put: (key) => void cite(editor, key) })
  return true
}

function cite(editor: Editor, key: string | null): boolean {
  editor.view.focus()
  if (editor.isActive('citation')) {
    const chain = editor.chain().extendMarkRange('citation')
    return key === null ? chain.unsetMark('citation').run() : chain.setMark('citation', { reference: key }).run()
  }
  if (key === null) return false
  const { from, to, empty, $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ')
  const word = /\S+\s*$/.exec(before)?.[0] ?? ''
  const [start, end] = empty ? [from - word.length, from - word.length + word.trimEnd().length] : [from, to]
  // At the start of a line there is no word yet: what is written there says where it comes from.
  if (start === end) return editor.commands.insertContent({ type: 'text', text: 'Source', marks: [{ type: 'citation', attrs: { reference: key } }] })
  return editor.chain().setTextSelection({ from: start, to: end }).setMark('citation', { reference: key }).setTextSelection(end).unsetMark('citation').run()
}
