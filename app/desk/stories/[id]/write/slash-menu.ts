import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { textDeeds } from './deeds.ts'
import { wantThing } from './pieces.ts'
import { slashList } from './slash-list.ts'
import { PIECES, type ToolName } from './tools.ts'
import type { Want } from './wanted.ts'

/** What is offered, each with words by which it is found too. */
const OFFERED: readonly (readonly [name: string, also: string])[] = [
  ['Heading', 'title h2'], ['Subheading', 'h3'], ['List', 'bullets points'], ['Numbered list', 'ordered'], ['Quote', 'blockquote'], ['Pull quote', 'aside'], ['Line', 'rule divider break'],
  ['Picture', 'image photo'], ['Pictures', 'gallery images photos'], ['Table', 'rows columns'], ['Fact box', 'aside summary'], ['Embed', 'film video post'], ['Note', 'footnote'], ['Reference', 'source citation'], ['Link', 'address story'],
]

/** `from` is where the slash stands. */
type Open = { from: number; typed: string; at: number }
const key = new PluginKey<Open | null>('slashMenu')

function offeredFor(typed: string): string[] {
  const words = typed.trim().toLowerCase()
  const begins = (name: string) => name.toLowerCase().startsWith(words)
  const all = OFFERED.filter(([name, also]) => begins(name) || `${name} ${also}`.toLowerCase().split(' ').some((word) => word.startsWith(words)))
  // What is called so stands before what is only meant so.
  return [...all.filter(([name]) => begins(name)), ...all.filter(([name]) => !begins(name))].map(([name]) => name)
}

/** The slash that was just typed at the start of a line or after a blank, and the letters behind it. */
function next(tr: Transaction, open: Open | null, { selection }: EditorState): Open | null {
  const told = tr.getMeta(key) as Open | 'close' | undefined
  if (told !== undefined) return told === 'close' ? null : told
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock || (!open && (tr.doc.content.size !== tr.before.content.size + 1 || tr.getMeta('paste')))) return null
  const found = /(?:^|\s)\/((?:\p{L}[\p{L} ]{0,20})?)$/u.exec($from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC'))
  const typed = found?.[1]
  if (typed === undefined || (!open && typed !== '')) return null
  const from = $from.pos - typed.length - 1
  if ((open && tr.mapping.map(open.from, -1) !== from) || offeredFor(typed).length === 0) return null
  return { from, typed, at: open?.typed === typed ? open.at : 0 }
}

/** A menu at the caret, for hands that stay on the keys: "/" opens it, letters narrow it down, arrows and Enter choose, Escape leaves. */
export const slashMenu = (around: HTMLElement, want: Want) =>
  Extension.create({
    name: 'slashMenu',
    // Before all other keys: Enter chooses here.
    priority: 2000,
    addProseMirrorPlugins() {
      const { editor } = this
      const choose = (view: EditorView, { from, typed }: Open, name: string) => {
        view.dispatch(view.state.tr.delete(from, from + 1 + typed.length).setMeta(key, 'close'))
        view.focus()
        const piece = PIECES[name as keyof typeof PIECES]
        if (piece) wantThing(editor, want, piece)
        else textDeeds[name as ToolName].run(editor, want)
      }
      return [
        new Plugin<Open | null>({
          key,
          state: { init: () => null, apply: (tr, open, _before, state) => next(tr, open, state) },
          props: {
            attributes: (state): Record<string, string> => {
              const open = key.getState(state)
              return open ? { 'aria-controls': 'slash-menu', 'aria-activedescendant': `slash-${open.at}` } : {}
            },
            handleKeyDown: (view, event) => {
              const open = key.getState(view.state)
              if (!open || event.isComposing) return false
              const names = offeredFor(open.typed)
              const to = { ArrowDown: open.at + 1, ArrowUp: open.at - 1 }[event.key]
              if (to !== undefined) view.dispatch(view.state.tr.setMeta(key, { ...open, at: (to + names.length) % names.length }))
              else if (event.key === 'Enter') choose(view, open, names[open.at] ?? 'Heading')
              else if (event.key === 'Escape' || event.key === 'Tab') view.dispatch(view.state.tr.setMeta(key, 'close'))
              return to !== undefined || event.key === 'Enter' || event.key === 'Escape'
            },
            handleDOMEvents: {
              blur: (view) => {
                if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'))
                return false
              },
            },
          },
          view: (view) => {
            const list = slashList(around, (name) => {
              const open = key.getState(view.state)
              if (open) choose(view, open, name)
            })
            const update = () => {
              const open = key.getState(view.state)
              if (open) list.show(offeredFor(open.typed), open.at, view.coordsAtPos(open.from))
              else list.hide()
            }
            window.addEventListener('resize', update)
            return {
              update,
              destroy: () => {
                window.removeEventListener('resize', update)
                list.remove()
              },
            }
          },
        }),
      ]
    },
  })
