import { LinkHref, type Inline, type Mark } from '../stories/body.ts'

/** Links around strong words around stressed ones: one order, so that the same text is written the same way. */
const ORDER = ['link', 'strong', 'em', 'citation'] as const
const inOrder = (marks: readonly Mark[]) => marks.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The same text with its marks in one order and neighbours of one kind joined. */
export function tidy(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      out.push(inline)
      continue
    }
    const marks = inOrder(inline.marks ?? [])
    const last = out.at(-1)
    if (last?.type === 'text' && same(last.marks ?? [], marks)) out[out.length - 1] = { ...last, text: last.text + inline.text }
    else out.push({ type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) })
  }
  return out
}

const escaped = (text: string) => text.replace(/[\\*_[\]]/g, '\\$&')

/** Words of a line as they are typed: `**strong**`, `_stressed_`, `[words](address)`. */
export function writeInlines(inlines: readonly Inline[]): string {
  let out = ''
  const list = tidy(inlines)
  for (let at = 0; at < list.length; ) {
    const inline = list[at]
    const link = linkOf(inline)
    if (!link) {
      out += inline?.type === 'text' ? marked(inline) : '\n'
      at += 1
      continue
    }
    let words = ''
    for (; at < list.length && same(linkOf(list[at]), link); at++) words += marked(list[at])
    out += `[${words}](${link.attrs.href.replace(/[\\)]/g, '\\$&')})`
  }
  return out
}

const linkOf = (inline: Inline | undefined) => (inline?.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined)

function marked(inline: Inline | undefined): string {
  if (inline?.type !== 'text') return ''
  const has = (type: Mark['type']) => inline.marks?.some((mark) => mark.type === type) ?? false
  const stressed = has('em') ? `_${escaped(inline.text)}_` : escaped(inline.text)
  return has('strong') ? `**${stressed}**` : stressed
}

/** Reads what `writeInlines` writes, and what people type. Links that may not stand go to `badLinks` and stay plain words. */
export function readInlines(text: string, badLinks: string[], marks: readonly Mark[] = []): Inline[] {
  const out: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain) out.push({ type: 'text', text: plain, ...(marks.length > 0 && { marks: [...marks] }) })
    plain = ''
  }
  const inner = (words: string, mark: Mark) => {
    flush()
    out.push(...readInlines(words, badLinks, [...marks, mark]))
  }
  // A sign whose end was once not found has none further on either: a long line of them is read in one go.
  const endless = new Set<string>()
  const find = (from: number, mark: string) => {
    if (endless.has(mark)) return -1
    const end = endOf(text, from, mark)
    if (end === -1) endless.add(mark)
    return end
  }
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const escape = /^\\([^\p{L}\p{N}\s])/u.exec(rest)?.[1]
    const strong = rest.startsWith('**') ? find(at + 2, '**') : -1
    const stressed = rest.startsWith('_') && !isWord(text[at - 1]) ? find(at + 1, '_') : -1
    const linked = rest.startsWith('[') ? find(at + 1, '](') : -1
    const closed = linked === -1 ? -1 : find(linked + 2, ')')
    if (escape !== undefined) {
      plain += escape
      at += 1 + escape.length
    } else if (strong > at + 2) {
      inner(text.slice(at + 2, strong), { type: 'strong' })
      at = strong + 2
    } else if (stressed > at + 1 && !isWord(text[stressed + 1])) {
      inner(text.slice(at + 1, stressed), { type: 'em' })
      at = stressed + 1
    } else if (linked > at + 1 && closed > linked + 2) {
      const href = text.slice(linked + 2, closed).trim().replace(/\\([\\)])/g, '$1')
      const isFit = LinkHref.safeParse(href).success
      if (!isFit) badLinks.push(href)
      inner(text.slice(at + 1, linked), isFit ? { type: 'link', attrs: { href } } : { type: 'em' })
      at = closed + 1
    } else {
      plain += text[at]
      at += 1
    }
  }
  flush()
  return marks.length > 0 ? out : tidy(out)
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Where `mark` stands next, from `from` on, not counting what a backslash takes the meaning from. */
function endOf(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith(mark, at)) return at
  }
  return -1
}
