import type { Block, Body, Inline } from './body.ts'

type Node = Block | Inline | { type: string; content?: Node[] }

/** Every node of a body in reading order, footnotes where they are called. */
export function* nodesOf(body: Body): Generator<Node> {
  const waiting: Node[] = [...body.content].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if ('content' in node && node.content) waiting.push(...[...(node.content as Node[])].reverse())
  }
}

const isText = (node: Node): node is Extract<Inline, { type: 'text' }> => node.type === 'text'

/** The words of a block or a body without their marks; blocks are parted by a blank. */
export function textOf(body: Body): string {
  return body.content.map((block) => blockText(block)).filter(Boolean).join(' ')
}

export function blockText(block: Block): string {
  let text = ''
  for (const node of nodesOf({ type: 'doc', content: [block] })) {
    if (isText(node)) text += node.text
    else if (node.type === 'hardBreak' || (node !== block && node.type !== 'footnote' && text && !/\s$/.test(text))) text += ' '
  }
  return text.trim()
}

/** Counted as a reader would: runs of anything but white space; in scripts without it, by the segmenter. */
export function countWords({ content }: Body, lang: string): number {
  const known = countsOf(lang)
  return content.reduce((sum, block) => {
    const words = known.get(block) ?? wordsIn(blockText(block), lang)
    known.set(block, words)
    return sum + words
  }, 0)
}

function wordsIn(text: string, lang: string): number {
  if (!/^(?:zh|ja|th|km|lo|my)\b/.test(lang)) return text.split(/\s+/).filter(Boolean).length
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** Blocks never change, so each is counted once however often the text around it is. */
const counts = new Map<string, WeakMap<Block, number>>()
function countsOf(lang: string): WeakMap<Block, number> {
  const known = counts.get(lang) ?? new WeakMap<Block, number>()
  if (!counts.has(lang)) counts.set(lang, known)
  return known
}

/** Minutes, at 200 words a minute and 12 s a picture; at least one. */
export const readingMinutes = (words: number, pictures: number) => Math.max(1, Math.round(words / 200 + pictures * 0.2))

/** The keys of the references that the text cites, in the order of their first citation, with the words that rest on each. */
export function citations(body: Body): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const node of nodesOf(body)) {
    if (!isText(node)) continue
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'citation') continue
      const words = found.get(mark.attrs.reference) ?? []
      found.set(mark.attrs.reference, [...words, node.text])
    }
  }
  return found
}

/** The pictures inside a text. */
export function mediaIn(body: Body): string[] {
  const ids = [...nodesOf(body)].flatMap((node) => {
    if (node.type === 'image' && 'attrs' in node) return [(node as Extract<Block, { type: 'image' }>).attrs.mediaId]
    if (node.type === 'gallery' && 'attrs' in node) return (node as Extract<Block, { type: 'gallery' }>).attrs.mediaIds
    return []
  })
  return [...new Set(ids)]
}
