import type { Reason } from '../refusal.ts'
import { Body, type Block, type Inline, type List } from '../stories/body.ts'
import { readInlines, tidy, writeInlines } from './inline-text.ts'

/**
 * A page's body as an editor types it: paragraphs with an empty line between them, `## ` and `### ` before a heading,
 * `- ` or `1. ` before each entry of a list, `**strong**`, `_stressed_`, `[words](address)`; a backslash takes a sign's meaning away.
 * Null where the body holds what cannot be typed so (a table, a picture): then it must not be edited as text, or that would be lost.
 */
export function textOfBody(body: Body): string | null {
  const blocks = body.content.map(textOfBlock)
  if (blocks.includes(null)) return null
  const text = blocks.join('\n\n')
  return JSON.stringify(bodyOfText(text).body) === JSON.stringify(plain(body)) ? text : null
}

const lineStart = /^(?:#{2,3} |- |\d+\. )/

function textOfBlock(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.content ?? []).split('\n').map((line) => (lineStart.test(line) ? line.replace(/[#.-]/, '\\$&') : line)).join('\n')
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${writeInlines(block.content ?? [])}`
    case 'bulletList':
      return entries(block, () => '- ')
    case 'orderedList':
      return entries(block, (index) => `${index + (block.attrs?.start ?? 1)}. `)
    case 'blockquote':
    case 'pullQuote':
    case 'image':
    case 'gallery':
    case 'table':
    case 'embed':
    case 'horizontalRule':
    case 'factBox':
      return null
    default:
      return block satisfies never
  }
}

function entries(list: List, sign: (index: number) => string): string | null {
  const lines = list.content.map(({ content: [first, ...more] }, index) => (first?.type === 'paragraph' && more.length === 0 ? sign(index) + writeInlines(first.content ?? []) : null))
  return lines.includes(null) ? null : lines.join('\n')
}

/** Only what the text can say, in the form in which it is read again. */
function plain({ content }: Body): unknown {
  const said = (inlines: readonly Inline[] | undefined) => (inlines && inlines.length > 0 ? { content: tidy(inlines) } : {})
  return {
    type: 'doc',
    content: content.map((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return { type: block.type, ...(block.attrs && { attrs: block.attrs }), ...said(block.content) }
      if (block.type !== 'bulletList' && block.type !== 'orderedList') return block
      const start = block.type === 'orderedList' ? block.attrs?.start : undefined
      return { type: block.type, ...(start !== undefined && start !== 1 && { attrs: { start } }), content: block.content.map((item) => ({ type: 'listItem', content: item.content.map((child) => (child.type === 'paragraph' ? { type: 'paragraph', ...(child.attrs && { attrs: child.attrs }), ...said(child.content) } : child)) })) }
    }),
  }
}

type Line = { kind: 'p' | '2' | '3' | '-' | '1'; text: string; number: number }

/** The body that a text says, and why it may not be kept: links that lead nowhere, or nothing at all. */
export function bodyOfText(text: string): { body: Body; reasons: Reason[] } {
  const badLinks: string[] = []
  const read = (words: string) => {
    const content = readInlines(words, badLinks)
    return content.length > 0 ? { content } : {}
  }
  const content = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).flatMap((part) => groupsOf(part.split('\n').map((line) => line.trim()).filter(Boolean).map(lineOf))).map((group): Block => {
    const [first] = group
    const items = () => group.map((line) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, ...read(line.text) }] }))
    switch (first.kind) {
      case '2':
      case '3':
        return { type: 'heading', attrs: { level: first.kind === '2' ? 2 : 3 }, ...read(first.text) }
      case '-':
        return { type: 'bulletList', content: items() }
      case '1':
        return { type: 'orderedList', ...(first.number !== 1 && { attrs: { start: first.number } }), content: items() }
      case 'p':
        return { type: 'paragraph', content: group.flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' as const }] : []), ...readInlines(line.text, badLinks)]) }
      default:
        return first.kind satisfies never
    }
  })
  const reasons = badLinks.map((href) => ({ code: 'bad-link', field: 'text', message: `The link to “${href.slice(0, 100)}” cannot be followed. Begin it with https://, mailto: or /.` }))
  if (content.length === 0) reasons.push({ code: 'empty', field: 'text', message: 'A page without words tells readers nothing. Write some, or remove the page.' })
  return { body: { type: 'doc', content }, reasons }
}

function lineOf(line: string): Line {
  const found = /^(?:(?<hash>#{2,3})|(?<dash>-)|(?<number>\d{1,6})\.) (?<text>.*)$/.exec(line)?.groups
  if (!found) return { kind: 'p', text: line, number: 0 }
  const { hash, dash, number, text = '' } = found
  return { kind: hash ? (hash.length === 2 ? '2' : '3') : dash ? '-' : '1', text: text.trim(), number: Number(number ?? 0) }
}

/** Lines of one kind that follow each other are one block; a heading is always alone. */
function groupsOf(lines: Line[]): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && last[0].kind === line.kind && line.kind !== '2' && line.kind !== '3') last.push(line)
    else groups.push([line])
  }
  return groups
}
