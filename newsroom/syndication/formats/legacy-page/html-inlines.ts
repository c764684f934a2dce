import { LinkHref, type Inline, type Mark } from '#newsroom/stories/body.ts'
import { paragraph, sliceInlines, textOf } from './piece.ts'

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src|cmpid|cmp|ns_.*|at_.*|ocid|s_kwcid|wt_.*|spm)$/iu

/** Words and marks gathered between two blocks of the page. */
export class InlineRun {
  content: Inline[] = []
  linkedLength = 0
  endsInSpace = true

  addText(raw: string, marks: Mark[]): void {
    const collapsed = raw.replace(/\s+/gu, ' ')
    const text = this.endsInSpace ? collapsed.trimStart() : collapsed
    if (text === '') return
    this.endsInSpace = text.endsWith(' ')
    const last = this.content.at(-1)
    if (marks.some((mark) => mark.type === 'link')) this.linkedLength += text.length
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      this.content[this.content.length - 1] = { ...last, text: last.text + text }
    } else this.content.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
  }

  addBreak(): void {
    if (this.content.length > 0) this.content.push({ type: 'hardBreak' })
    this.endsInSpace = true
  }

  take(): { content: Inline[]; href: string | null; linked: number } {
    const text = textOf(this.content)
    const content = sliceInlines(this.content, 0, text.length)
    const taken = { content, href: content.flatMap(linkOf)[0] ?? null, linked: text === '' ? 0 : this.linkedLength / text.length }
    this.content = []
    this.linkedLength = 0
    this.endsInSpace = true
    return taken
  }
}

/** A link's address as it may stand in a story: whole, on the web or mail, without the tags that follow a reader about. */
export function safeHref(raw: string | null, base: string | null): string | null {
  const address = (raw ?? '').trim()
  if (address === '' || address.startsWith('#')) return null
  const whole = URL.canParse(address) ? new URL(address) : base !== null && URL.canParse(address, base) ? new URL(address, base) : null
  if (whole === null || !/^(?:https?|mailto):$/u.test(whole.protocol)) return null
  const tracked = [...whole.searchParams.keys()].filter((key) => TRACKING.test(key))
  tracked.forEach((key) => whole.searchParams.delete(key))
  const href = tracked.length === 0 && URL.canParse(address) ? address : whole.href
  return LinkHref.safeParse(href).success ? href : null
}

/** Paragraphs of a run: an empty line parts them, and so does a single break between sentences or among a page's short labels. */
export function paragraphsOf(content: Inline[]): ReturnType<typeof paragraph>[] {
  const text = textOf(content)
  const cuts = [0]
  const lines = text.split('\n').map((line) => line.trim())
  const isVerse = lines.length > 2 && lines.every((line) => line !== '' && line.length < 60 && !/[:：|©]/u.test(line)) && lines.some((line) => /,$/u.test(line))
  if (!isVerse) for (const match of text.matchAll(/\n/gu)) cuts.push(match.index)
  return cuts
    .map((from, index) => sliceInlines(content, from, cuts[index + 1] ?? text.length))
    .filter((slice) => slice.length > 0)
    .map((slice) => paragraph(slice, { href: slice.flatMap(linkOf)[0] ?? null }))
}

function linkOf(inline: Inline): string[] {
  const marks = inline.type === 'text' ? (inline.marks ?? []) : []
  return marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
}
