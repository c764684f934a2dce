import { Node, type AnyExtension } from '@tiptap/core'
import { keptLabel, type Raw } from './kept-label.ts'
import { fits, THINGS, type ThingKind } from './thing.ts'
import { drawThing } from './thing-view.ts'

/** What stands in the JSON of an element that was copied out of a text; null where it is none. */
export function jsonOf(element: Element): unknown {
  try {
    return JSON.parse(element.getAttribute('data-json') ?? 'null')
  } catch {
    return null
  }
}

/** A picture, a table …: one piece of the text, drawn as readers see it and changed in a panel. Its stored form is kept whole. */
const thing = (kind: ThingKind): Node =>
  Node.create({
    name: kind, group: 'block', atom: true, draggable: true, selectable: true,
    addAttributes: () => ({ block: { default: null, parseHTML: jsonOf, renderHTML: ({ block }) => ({ 'data-json': JSON.stringify(block) }) } }),
    parseHTML: () => [{ tag: `div[data-thing="${kind}"]`, getAttrs: (element) => (fits(jsonOf(element)) ? null : false) }],
    renderHTML: ({ node, HTMLAttributes }) => ['div', { 'data-thing': kind, ...HTMLAttributes }, keptLabel(node.attrs['block'] as Raw | null)],
    addNodeView: () => ({ node }) => ({ dom: drawThing(node.attrs['block'] as Raw) }),
  })

export const thingNodes: AnyExtension[] = THINGS.map(thing)
export const tableNode: AnyExtension = thing('table')
