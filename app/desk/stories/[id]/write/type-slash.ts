import type { Editor } from '@tiptap/core'

/** Opens the slash menu by a tool: types the slash where one opens it. */
export function typeSlash(editor: Editor): boolean {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, '\uFFFC')
  if (!$from.parent.isTextblock) return false
  if (before.trim()) editor.view.dispatch(editor.state.tr.insertText(' '))
  editor.view.dispatch(editor.state.tr.insertText('/'))
  return true
}
