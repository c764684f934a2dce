import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { initialsOf, type Other } from './together-words.ts'

const key = new PluginKey<readonly Other[]>('othersHere')

/** Marks the blocks in which others have their carets, by initials. It is no part of the text. */
export const othersHere = Extension.create({
  name: 'othersHere',
  addProseMirrorPlugins: () => [
    new Plugin<readonly Other[]>({
      key,
      state: { init: () => [], apply: (transaction, before) => (transaction.getMeta(key) as readonly Other[] | undefined) ?? before },
      props: {
        decorations: (state) => {
          const others = (key.getState(state) ?? []).filter(({ place, isRelieved }) => place.startsWith('block:') && !isRelieved)
          if (others.length === 0) return null
          const marks = [...new Set(others.map(({ place }) => Number(place.slice(6))))].flatMap((index) => {
            if (index >= state.doc.childCount) return []
            let at = 0
            for (let child = 0; child < index; child++) at += state.doc.child(child).nodeSize
            const who = [...new Set(others.filter(({ place }) => place === `block:${index}`).map(({ name }) => initialsOf(name)))].join(' ')
            return [Decoration.node(at, at + state.doc.child(index).nodeSize, { class: 'other-here', 'data-who': who })]
          })
          return DecorationSet.create(state.doc, marks)
        },
      },
    }),
  ],
})

export function showOthers(editor: Editor, others: readonly Other[]): void {
  // A transaction lays the caret anew, where the browser may have moved it since: none for nothing.
  if (!editor.isDestroyed && JSON.stringify(key.getState(editor.state)) !== JSON.stringify(others)) editor.view.dispatch(editor.state.tr.setMeta(key, others).setMeta('addToHistory', false))
}
