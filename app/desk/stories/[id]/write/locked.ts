import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Locked } from '#newsroom/rights/locked.ts'
import { rawOf } from './body-json.ts'

/** A change with this mark is somebody else's, come in from the server. */
export const FROM_ELSEWHERE = 'fromElsewhere'

type Held = { marks: DecorationSet; onRefused: () => void }

const key = new PluginKey<Held>('locked')
const none: Held = { marks: DecorationSet.empty, onRefused: () => {} }

/** Marks the blocks that must stand as they came, and takes nothing that would change one. What others saved comes in all the same. */
export const locked = Extension.create({
  name: 'locked',
  addProseMirrorPlugins: () => [
    new Plugin<Held>({
      key,
      state: {
        init: () => none,
        apply: (transaction, { marks, onRefused }) => (transaction.getMeta(key) as Held | undefined) ?? { marks: marks.map(transaction.mapping, transaction.doc), onRefused },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
      filterTransaction: (transaction, state) => {
        if (!transaction.docChanged || transaction.getMeta(FROM_ELSEWHERE)) return true
        const { marks, onRefused } = key.getState(state) ?? none
        if (!touches(transaction, marks)) return true
        onRefused()
        return false
      },
    }),
  ],
})

/** True where a change takes away or adds within a locked block; before and after it there is room. */
function touches({ mapping }: Transaction, marks: DecorationSet): boolean {
  const places = marks.find()
  if (places.length === 0) return false
  return mapping.maps.some((map, step) => {
    const back = mapping.slice(0, step).invert()
    let isWithin = false
    map.forEach((from, to) => {
      const [start, end] = [back.map(from), back.map(to)]
      isWithin ||= places.some((place) => start < place.to && end > place.from)
    })
    return isWithin
  })
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

/** Shows what is locked, in the text as it stands: what differs from the source is open. `onRefused` hears of what was not taken. */
export function showLocked(editor: Editor, { lines, embeds }: Pick<Locked, 'lines' | 'embeds'>, onRefused: () => void): void {
  if (editor.isDestroyed) return
  const wanted = new Set(lines.map(squeezed))
  const isLocked = (node: Node) => {
    const text = squeezed(node.textContent)
    if (text) return wanted.has(text)
    const raw = rawOf(node)
    return raw['type'] === 'embed' && embeds.includes(String((raw['attrs'] as { url?: unknown } | undefined)?.url))
  }
  const marks: Decoration[] = []
  editor.state.doc.forEach((node, at) => {
    if (isLocked(node)) marks.push(Decoration.node(at, at + node.nodeSize, { class: 'locked' }))
  })
  editor.view.dispatch(editor.state.tr.setMeta(key, { marks: DecorationSet.create(editor.state.doc, marks), onRefused } satisfies Held).setMeta('addToHistory', false))
}
