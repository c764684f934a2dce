import { Extension, InputRule, markInputRule, nodeInputRule, textblockTypeInputRule, wrappingInputRule, type Editor } from '@tiptap/core'
import { redo, undo } from '@tiptap/pm/history'
import type { NodeType } from '@tiptap/pm/model'
import { chosenWords } from './commented.ts'
import { wantLink, wantReference } from './mark-words.ts'
import { wantChange, wantNote } from './pieces.ts'
import { TOOLS, type ToolName } from './tools.ts'
import { typeSlash } from './type-slash.ts'
import type { Want } from './wanted.ts'

type TextDeed = { isOn?: (editor: Editor) => boolean; run: (editor: Editor, want: Want) => boolean }

const heading = (level: 2 | 3): TextDeed => ({ isOn: (editor) => editor.isActive('heading', { level }), run: (editor) => editor.commands.toggleNode('heading', 'paragraph', { level }) })

/** What each tool does to the text, or asks for first. */
export const textDeeds: Record<ToolName, TextDeed> = {
  Bold: { isOn: (editor) => editor.isActive('strong'), run: (editor) => editor.commands.toggleMark('strong') },
  Italic: { isOn: (editor) => editor.isActive('em'), run: (editor) => editor.commands.toggleMark('em') },
  Link: { run: wantLink },
  Heading: heading(2),
  Subheading: heading(3),
  List: { isOn: (editor) => editor.isActive('bulletList'), run: (editor) => editor.commands.toggleList('bulletList', 'listItem') },
  'Numbered list': { isOn: (editor) => editor.isActive('orderedList'), run: (editor) => editor.commands.toggleList('orderedList', 'listItem') },
  Quote: { isOn: (editor) => editor.isActive('blockquote'), run: (editor) => editor.commands.toggleWrap('blockquote') },
  'Pull quote': { isOn: (editor) => editor.isActive('pullQuote'), run: (editor) => editor.commands.toggleNode('pullQuote', 'paragraph') },
  Line: { run: (editor) => editor.commands.insertContent({ type: 'horizontalRule' }) },
  Note: { run: wantNote },
  Reference: { isOn: (editor) => editor.isActive('citation'), run: wantReference },
  Insert: { run: typeSlash },
  Change: { run: wantChange },
  'Move up': { run: (editor) => moveBlock(editor, -1) },
  'Move down': { run: (editor) => moveBlock(editor, 1) },
  Undo: { run: (editor) => undo(editor.state, editor.view.dispatch) },
  Redo: { run: (editor) => redo(editor.state, editor.view.dispatch) },
  Comment: {
    run: (editor, want) => {
      want({ kind: 'comment', anchor: chosenWords(editor) })
      return true
    },
  },
  Keys: {
    run: (_editor, want) => {
      want({ kind: 'keys' })
      return true
    },
  },
}

/** The names of the tools that are on where the caret stands. */
export const toolsOn = (editor: Editor): string => Object.entries(textDeeds).filter(([, { isOn }]) => isOn?.(editor)).map(([name]) => name).join('|')

/** Takes the block in which the caret stands, whole, past its neighbour. */
function moveBlock(editor: Editor, way: -1 | 1): boolean {
  const { doc, selection } = editor.state
  const index = selection.$from.index(0)
  const [first, second] = way === 1 ? [index, index + 1] : [index - 1, index]
  if (first < 0 || second >= doc.childCount) return false
  return editor.commands.command(({ tr, dispatch }) => {
    let start = 0
    for (let place = 0; place < first; place += 1) start += doc.child(place).nodeSize
    const [above, below] = [doc.child(first), doc.child(second)]
    // The neighbour moves, so that the caret stays where it is in its own words.
    if (way === 1) tr.delete(start + above.nodeSize, start + above.nodeSize + below.nodeSize).insert(start, below)
    else tr.delete(start, start + above.nodeSize).insert(start + below.nodeSize, above)
    dispatch?.(tr.scrollIntoView())
    return true
  })
}

type Elsewhere = { onWant: Want; onLeaveToTools: () => void }

/** Keys, and what is written as in Markdown. */
export const textKeys = ({ onWant, onLeaveToTools }: Elsewhere) =>
  Extension.create({
    name: 'textKeys',
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this
      const done = (work: () => void) => () => {
        work()
        return true
      }
      return {
        ...Object.fromEntries(TOOLS.flatMap(({ name, keys }) => (name === 'Insert' ? [] : [[keys, () => textDeeds[name].run(editor, onWant)]]))),
        'Mod-Shift-z': () => redo(editor.state, editor.view.dispatch),
        'Alt-F10': done(onLeaveToTools),
        'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
        'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
        Enter: () => wantChange(editor, onWant) || editor.commands.splitListItem('listItem'),
        Tab: () => editor.commands.sinkListItem('listItem'),
        'Shift-Tab': () => editor.isActive('listItem') && editor.commands.liftListItem('listItem'),
      }
    },
    addInputRules() {
      const { nodes, marks } = this.editor.schema
      const node = (name: string) => nodes[name] ?? never(name)
      const mark = (name: string) => marks[name] ?? never(name)
      return [
        textblockTypeInputRule({ find: /^##\s$/, type: node('heading'), getAttributes: { level: 2 } }),
        textblockTypeInputRule({ find: /^###\s$/, type: node('heading'), getAttributes: { level: 3 } }),
        listRule(/^[-*]\s$/, node('bulletList')),
        listRule(/^\d{1,2}\.\s$/, node('orderedList')),
        wrappingInputRule({ find: /^>\s$/, type: node('blockquote') }),
        nodeInputRule({ find: /^---$/, type: node('horizontalRule') }),
        markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, type: mark('strong') }),
        markInputRule({ find: /(?:^|\s)(_(?!\s)([^_]+)(?<!\s)_)$/, type: mark('em') }),
        markInputRule({ find: /(?:^|\s)(\*(?![\s*])([^*]+)(?<!\s)\*)$/, type: mark('em') }),
      ]
    },
  })

/** Begins a list; inside one, where each line is an item already, the hyphen or number that is typed by habit goes. */
function listRule(find: RegExp, type: NodeType): InputRule {
  const begin = wrappingInputRule({ find, type })
  return new InputRule({
    find,
    handler: (typed) => {
      const { state, range } = typed
      if (state.selection.$from.node(-1).type.name !== 'listItem') return begin.handler(typed)
      state.tr.delete(range.from, range.to)
      return undefined
    },
  })
}

function never(name: string): never {
  throw new Error(`The schema has no ${name}.`)
}
