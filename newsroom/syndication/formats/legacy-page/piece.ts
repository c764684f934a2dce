import type { Block, Inline } from '#newsroom/stories/body.ts'

export type Role =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'date'
  | 'tags'
  | 'credit'
  | 'references'
  | 'biography'
  | 'navigation'
  | 'left out'

/** One block of the page in reading order. Each recogniser gives a role to what it knows; what nobody claims is the story. */
export type Piece = {
  kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'table'
  text: string
  /** The words of a paragraph or heading; a list, quote or table has its `block` instead. */
  content: Inline[]
  block: Block | null
  items: { text: string; href: string | null }[]
  href: string | null
  level: 1 | 2 | 3
  /** Where a saved page keeps it: in the article, beside it, or in the site's frame. */
  place: 'story' | 'near' | 'outside'
  /** What the page's own markup says it is. */
  hint: 'byline' | 'biography' | 'standfirst' | 'date' | 'tags' | null
  role: Role | null
  /** Why it was left out, in the editor's words. */
  why: string | null
}

/** The source of a page, text or HTML, before anyone has said what is what. */
export type Source = {
  pieces: Piece[]
  headlines: string[]
  siteName: string | null
  authors: string[]
  published: string | null
  lang: string | null
  dir: 'ltr' | 'rtl' | null
  asksForPassword: boolean
  linkedHeadings: number
  notes: { code: string; message: string; text?: string }[]
}

export function plainSource(pieces: Piece[]): Source {
  return {
    pieces,
    headlines: [],
    siteName: null,
    authors: [],
    published: null,
    lang: null,
    dir: null,
    asksForPassword: false,
    linkedHeadings: 0,
    notes: [],
  }
}

export function paragraph(content: string | Inline[], more: Partial<Piece> = {}): Piece {
  const inlines: Inline[] = typeof content !== 'string' ? content : content === '' ? [] : [{ type: 'text', text: content }]
  return {
    kind: 'paragraph',
    text: textOf(inlines),
    content: inlines,
    block: null,
    items: [],
    href: null,
    level: 2,
    place: 'story',
    hint: null,
    role: null,
    why: null,
    ...more,
  }
}

export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : '')).join('')
}

/** The inlines between two places of their `textOf`, with white space trimmed from both ends. */
export function sliceInlines(content: readonly Inline[], from: number, to: number): Inline[] {
  const text = textOf(content)
  const slice = text.slice(from, to)
  const start = from + slice.length - slice.trimStart().length
  const end = start + slice.trim().length
  const cut: Inline[] = []
  let at = 0
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : inline.type === 'hardBreak' ? 1 : 0
    const kept = inline.type === 'text' ? inline.text.slice(Math.max(0, start - at), Math.max(0, end - at)) : ''
    if (inline.type === 'text' && kept !== '') cut.push({ ...inline, text: kept })
    if (inline.type === 'hardBreak' && at >= start && at < end) cut.push(inline)
    at += length
  }
  return cut
}

/** A paragraph cut in two where something was stuck to it; an empty half is left away. */
export function cutPiece(piece: Piece, at: number): Piece[] {
  const halves = [sliceInlines(piece.content, 0, at), sliceInlines(piece.content, at, piece.text.length)]
  return halves.filter((half) => half.length > 0).map((half) => ({ ...piece, content: half, text: textOf(half) }))
}

export function isFree(piece: Piece): boolean {
  return piece.role === null
}

export function claim(piece: Piece, role: Role, why: string | null = null): void {
  piece.role = role
  piece.why = why
}
