import { expect } from 'vitest'
import { parseLegacyPage, type LegacyPage } from '../legacy-page.ts'

/** For the tests: the page in these words, which must be one. */
export function pageOf(text: string, fileName = 'page.txt'): LegacyPage {
  const page = parseLegacyPage(new TextEncoder().encode(text), { fileName })
  if ('refused' in page) expect.fail(page.refused)
  return page
}

export function refusalOf(bytes: string | Uint8Array, fileName = 'page.txt'): string {
  const page = parseLegacyPage(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { fileName })
  return 'refused' in page ? page.refused : expect.fail(`read as “${page.headline}”`)
}

/** The body's words, a line for each block: `h2 Words`, `ul one | two`. */
export function linesOf(page: LegacyPage): string[] {
  return page.body.content.map((block) => {
    const words = wordsIn(block).join('')
    if (block.type === 'paragraph') return words
    if (block.type === 'heading') return `h${block.attrs.level} ${words}`
    return `${block.type} ${block.type === 'bulletList' || block.type === 'orderedList' ? block.content.map((item) => wordsIn(item).join('')).join(' | ') : words}`
  })
}

function wordsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('text' in node && typeof node.text === 'string') return [node.text]
  if ('type' in node && node.type === 'hardBreak') return ['\n']
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(wordsIn) : []
}

export function codesOf(page: LegacyPage): string[] {
  return page.lookAt.map((doubt) => doubt.code)
}
