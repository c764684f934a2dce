import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block, Body } from '../body.ts'

/** The words a comment is about, in the text as `linesOf` gives it. Lost: they are gone, and `quote` says what they were. */
export type Anchor = { from: number; quote: string; /** What stood before them, to tell them from the same words elsewhere. */ before: string; isLost: boolean }

const CONTEXT = 32
/** Of the words less than this share may remain, and it is still these words that were changed. */
const KEPT = 0.34

/** The words of a text as comments point into them: a line for each paragraph, and an empty one for a picture, a table and their like. */
export function linesOf({ content }: Body): string {
  return [...lines(content)].join('\n')
}

function* lines(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'pullQuote') yield (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('')
    else if (block.type === 'bulletList' || block.type === 'orderedList') for (const item of block.content) yield* lines(item.content)
    else if (block.type === 'blockquote') yield* lines(block.content)
    else yield ''
  }
}

export function anchorAt(text: string, from: number, to: number): Anchor {
  return { from, quote: text.slice(from, to), before: text.slice(Math.max(0, from - CONTEXT), from), isLost: false }
}

/** Where these words stand: of several such places the one after the same words, else the nearest. Null where they are not. */
export function locate(text: string, { from, quote, before }: Anchor): number | null {
  if (!quote) return null
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  const same = (at: number) => {
    let length = 0
    while (length < before.length && text[at - 1 - length] === before[before.length - 1 - length]) length += 1
    return length
  }
  return places.sort((a, b) => same(b) - same(a) || Math.abs(a - from) - Math.abs(b - from))[0] ?? null
}

/** The same words after the text was changed, wherever they went; what was typed into them belongs to them. */
export const followText = (older: string, newer: string, anchor: Anchor): Anchor => followTexts(older, newer, [anchor])[0] ?? anchor

/** The same of many: what was changed is found out once. */
export function followTexts(older: string, newer: string, anchors: readonly Anchor[]): Anchor[] {
  if (older === newer && !anchors.some(({ isLost }) => isLost)) return [...anchors]
  const changes = changesBetween(older, newer)
  return anchors.map((anchor) => {
    const found = () => {
      const at = locate(newer, anchor)
      return at === null ? { ...anchor, isLost: true } : anchorAt(newer, at, at + anchor.quote.length)
    }
    if (anchor.isLost || anchor.quote === '') return found()
    const { start, end, kept } = moved(changes, anchor.from, anchor.from + anchor.quote.length)
    return kept >= anchor.quote.length * KEPT && newer.slice(start, end).trim() ? anchorAt(newer, start, end) : found()
  })
}

/** Runs of letters: `kept` in both, or `removed` of the older with `added` in its place. */
type Change = { kept: number } | { removed: number; added: number }

function moved(changes: readonly Change[], from: number, to: number): { start: number; end: number; kept: number } {
  let [older, newer, start, end, kept]: [number, number, number | null, number, number] = [0, 0, null, 0, 0]
  for (const change of changes) {
    const [was, is] = 'kept' in change ? [change.kept, change.kept] : [change.removed, change.added]
    const isKept = 'kept' in change
    if (start === null && from >= older && from < older + was) start = isKept ? newer + from - older : newer
    if (to > older && to <= older + was) end = isKept ? newer + to - older : newer + is
    if (isKept) kept += Math.max(0, Math.min(to, older + was) - Math.max(from, older))
    older += was
    newer += is
  }
  return { start: start ?? newer, end, kept }
}

/** By lines first, then by words within the lines that were changed: a story of ten thousand words takes milliseconds. */
function changesBetween(older: string, newer: string): Change[] {
  const changes: Change[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed && added) changes.push(...wordChanges(removed, added))
    else if (removed || added) changes.push({ removed: removed.length, added: added.length })
    removed = ''
    added = ''
  }
  for (const part of diffArrays(older.split(/(?<=\n)/), newer.split(/(?<=\n)/))) {
    const text = part.value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else {
      flush()
      changes.push({ kept: text.length })
    }
  }
  flush()
  return changes
}

function wordChanges(older: string, newer: string): Change[] {
  let head = 0
  while (head < older.length && head < newer.length && older[head] === newer[head]) head += 1
  // Back to where a word begins: `ferry` and `fern` have nothing in common.
  while (head > 0 && /\S/.test(older[head - 1] ?? '')) head -= 1
  let tail = 0
  while (tail < older.length - head && tail < newer.length - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1
  while (tail > 0 && /\S/.test(older.at(-tail) ?? '')) tail -= 1
  const [was, is] = [older.slice(head, older.length - tail), newer.slice(head, newer.length - tail)]
  const changes: Change[] = [{ kept: head }]
  if (!was || !is) changes.push({ removed: was.length, added: is.length })
  else {
    for (const { value, added, removed } of diffWordsWithSpace(was, is)) {
      const last = changes.at(-1)
      if (!added && !removed) changes.push({ kept: value.length })
      else if (last && 'added' in last) changes[changes.length - 1] = { removed: last.removed + (removed ? value.length : 0), added: last.added + (added ? value.length : 0) }
      else changes.push({ removed: removed ? value.length : 0, added: added ? value.length : 0 })
    }
  }
  return [...changes, { kept: tail }]
}
