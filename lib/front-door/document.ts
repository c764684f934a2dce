import { isScriptHint, isScriptKept, readInstructions, scriptStarts } from './page-scripts.ts'
import { joinStreamedParts, type Hole, type Pieces } from './streamed-parts.ts'
import { readTag } from './tag-scan.ts'
import { decodeEntities, endOfComment, endOfRawText, MARKUP, UnfitPage } from './text-spans.ts'

export type Document = {
  html: string
  /** The JSON of the page's `<meta name="door">`, if it has one. */
  note: string | undefined
  /** A style element, style attribute or event handler was seen: the browser will ignore it. */
  hasInlineCode: boolean
}

const WANTED = new Set(['script', 'link', 'meta', 'template', 'div'])
// Browsers read the inside of these as text, but not within <svg> and <math>: so it must not look like markup.
const TEXT_ONLY = new Set(['title', 'textarea', 'style', 'iframe'])
// Read as text or as markup by one browser or another. <noscript> besides: a reader page is whole without script.
const REFUSED = new Set(['noscript', 'xmp', 'noembed', 'noframes', 'plaintext', 'frameset'])
const OPENS = new Set(['$', '$?', '$~', '$!', '&'])

type Frame = { pieces: Pieces; kind: 'body' | 'segment' | 'fallback'; id: string; depth: number }

/**
 * Turns a page as React streamed it into a document: no framework script, no flight data, no comment, no
 * placeholder. Kept are JSON-LD, to the letter, and scripts with `data-keep` and a plain path on this site.
 * One pass, linear in the length of the text. Throws UnfitPage rather than let an unexpected script through.
 */
export function documentise(html: string): Document {
  const segments = new Map<string, Pieces>()
  const fills = new Map<string, string>()
  const frames: Frame[] = []
  let frame: Frame = { pieces: [], kind: 'body', id: '', depth: 0 }
  let copied = 0
  let note: string | undefined
  let hasInlineCode = false
  let scripts = 0
  let isPending = false

  const copyTo = (end: number, next: number) => {
    if (end > copied && frame.kind !== 'fallback') frame.pieces.push(html.slice(copied, end))
    copied = next
  }
  const enter = (kind: Frame['kind'], id: string) => {
    frames.push(frame)
    frame = { pieces: [], kind, id, depth: 0 }
  }
  const leave = () => {
    if (frame.kind === 'segment') segments.set(frame.id, frame.pieces)
    frame = frames.pop() ?? frame
  }

  let at = html.indexOf('<')
  while (at !== -1) {
    const code = html.charCodeAt(at + 1)
    if (code === 33 || code === 63) {
      const end = endOfComment(html, at)
      if (html.startsWith('<!--', at)) {
        copyTo(at, end)
        const marker = html.slice(at + 4, end - 3)
        if (marker === '$!') throw new UnfitPage('a part of the page failed and was left to the browser')
        if (frame.kind === 'fallback') {
          if (marker === '/$' || marker === '/&') {
            if (frame.depth-- === 0) leave()
          } else if (OPENS.has(marker)) frame.depth++
        } else isPending = marker === '$?'
      } else if (!/^<!doctype[\s>]/i.test(html.slice(at, at + 10))) throw new UnfitPage('a declaration other than the doctype')
      at = html.indexOf('<', end)
      continue
    }
    if (!isNameStart(code === 47 ? html.charCodeAt(at + 2) : code)) {
      // React never writes one. With a comment after it taken out, it would become a tag.
      throw new UnfitPage('a bare <')
    }
    const tag = readTag(html, at, WANTED)
    if (!tag) throw new UnfitPage('the page ends inside a tag')
    hasInlineCode ||= tag.hasInlineCode
    let end = tag.end
    if (REFUSED.has(tag.name)) throw new UnfitPage(`an element <${tag.name}>`)
    if (tag.isClosing) {
      if (tag.name === 'div') {
        if (frame.kind === 'segment' && frame.depth-- === 0) {
          copyTo(at, end)
          leave()
        } else {
          copyTo(at, at)
          // Next's place for late metadata: a hidden, empty box.
          if (frame.pieces.at(-1) === '<div hidden="">') {
            frame.pieces.pop()
            copied = end
          }
        }
      }
    } else if (tag.name === 'script') {
      const close = endOfRawText(html, 'script', tag.end)
      end = close.end
      const text = html.slice(tag.end, close.start)
      if (frame.kind !== 'fallback' && isScriptKept(tag, text)) scripts++
      else {
        copyTo(at, end)
        readInstructions(text, fills)
      }
    } else if (TEXT_ONLY.has(tag.name)) {
      const close = endOfRawText(html, tag.name, tag.end)
      hasInlineCode ||= tag.name === 'style'
      if (MARKUP.test(html.slice(tag.end, close.start))) throw new UnfitPage(`markup inside <${tag.name}>`)
      end = close.end
    } else if (tag.name === 'link') {
      if (isScriptHint(tag)) copyTo(at, end)
    } else if (tag.name === 'meta') {
      if (tag.attributes?.get('name') === 'door') {
        copyTo(at, end)
        if (frame.kind !== 'fallback') {
          if (note !== undefined) throw new UnfitPage('two door notes')
          note = decodeEntities(tag.attributes.get('content') ?? '')
        }
      }
    } else if (tag.name === 'template') {
      const id = tag.attributes?.get('id') ?? ''
      if (/^[BP]:/.test(id) && html.startsWith('</template>', end)) {
        end += '</template>'.length
        copyTo(at, end)
        if (frame.kind !== 'fallback') {
          frame.pieces.push({ hole: id } satisfies Hole)
          if (id.startsWith('B:') && isPending) enter('fallback', id)
        }
      }
    } else if (tag.name === 'div') {
      const id = tag.attributes?.get('id') ?? ''
      if (id.startsWith('S:') && tag.attributes?.has('hidden')) {
        copyTo(at, end)
        enter('segment', id)
      } else {
        if (frame.kind === 'segment') frame.depth++
        if (html.startsWith('<div hidden="">', at)) {
          copyTo(at, at)
          copyTo(end, end)
        }
      }
    }
    isPending = false
    at = html.indexOf('<', end)
  }
  copyTo(html.length, html.length)
  if (frames.length > 0) throw new UnfitPage('the page ends inside a streamed part')

  const document = joinStreamedParts(frame.pieces, segments, fills)
  if (document === undefined) throw new UnfitPage('a streamed part never arrived')
  if (scriptStarts(document) !== scripts) throw new UnfitPage('an unexpected script')
  return { html: document, note, hasInlineCode }
}

function isNameStart(code: number): boolean {
  const letter = code | 32
  return letter >= 97 && letter <= 122
}
