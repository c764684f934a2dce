import { Editor, Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { redo, undo } from '@tiptap/pm/history'
import { blocksOf, toEditor } from './body-json.ts'
import type { Raw } from './kept-label.ts'
import { cleanHtml } from './paste.ts'
import { schemaOfBoxes, schemaOfNotes } from './schema.ts'
import type { Block } from '#newsroom/stories/body.ts'

type Options = { of: 'box' | 'note'; label: string; content: readonly Raw[]; /** Where the caret stands when the panel opens. */ isFirst: boolean }
export type SmallEditor = { editor: Editor; content: () => Raw[] }

const keys = (of: Options['of']) =>
  Extension.create({
    name: 'smallKeys',
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this
      const both = { 'Mod-b': () => editor.commands.toggleMark('strong'), 'Mod-i': () => editor.commands.toggleMark('em'), 'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }), 'Mod-z': () => undo(editor.state, editor.view.dispatch), 'Mod-y': () => redo(editor.state, editor.view.dispatch) }
      // A note is one paragraph: a new line in it is a break.
      if (of === 'note') return { ...both, Enter: () => editor.commands.insertContent({ type: 'hardBreak' }) }
      return {
        ...both,
        'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
        'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
        Enter: () => editor.commands.splitListItem('listItem'),
      }
    },
  })

/** The text of a fact box or of a note, to be written in its panel. */
export function smallEditor(element: HTMLElement, { of, label, content, isFirst }: Options): SmallEditor {
  const blocks = of === 'note' ? [{ type: 'paragraph', ...(content.length > 0 && { content }) }] : content
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: [...(of === 'note' ? schemaOfNotes : schemaOfBoxes), UndoRedo, keys(of)],
    content: toEditor(blocks as Block[]),
    editorProps: { attributes: { 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'true', dir: 'auto', class: 'prose', ...(isFirst && { autofocus: '' }) }, transformPastedHTML: (html) => cleanHtml(html).html },
  })
  return {
    editor,
    content: () => {
      const written = blocksOf(editor.state.doc) as Raw[]
      return of === 'note' ? (written[0]?.content ?? []) : written
    },
  }
}
