import type { Source } from './piece.ts'

export type Picture = { image: Element; caption: string }

const FURNITURE = /logo|icon|sprite|pixel|avatar|spacer|blank\.gif|1x1|badge|button|emoji|gravatar|tracking|doubleclick|adserver/iu

/** What the page had that a text cannot carry, for the editor to bring over by hand. */
export function notesOf(pictures: Picture[], embeds: string[], untitledTables: number): Source['notes'] {
  const notes: Source['notes'] = []
  const shown = pictures.filter(({ image }) => isPicture(image))
  const named = [...new Map(shown.map((picture) => [addressOf(picture.image), picture])).values()].slice(0, 40)
  if (named.length > 0) {
    const list = named.map(({ image, caption }) => {
      const alt = (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim()
      return `${alt === '' ? 'no description' : alt}${caption === '' || caption === alt ? '' : ` — ${caption}`} (${addressOf(image)})`
    })
    notes.push({
      code: 'pictures',
      message: `Pictures were not brought over: ${named.length} on the old page. Add those the paper has the rights to, each with its credit and a description.`,
      text: list.join('\n'),
    })
  }
  const played = [...new Set(embeds)].map((source) => source.slice(0, 200))
  if (played.length > 0) {
    notes.push({ code: 'embeds', message: 'Videos and other embedded parts were not brought over. Link to those the story needs.', text: played.join('\n') })
  }
  if (untitledTables > 0) notes.push({ code: 'table-untitled', message: 'A table has no caption; it is called “Table” for now. Say in its caption what it shows.' })
  return notes
}

function isPicture(image: Element): boolean {
  if (image.closest('nav, footer, aside, header:not(article header)') !== null) return false
  const sizes = ['width', 'height'].map((side) => Number.parseInt(image.getAttribute(side) ?? '', 10))
  if (sizes.some((size) => size <= 60)) return false
  return !FURNITURE.test(`${addressOf(image)} ${image.getAttribute('class') ?? ''}`) && addressOf(image) !== ''
}

function addressOf(image: Element): string {
  const source = image.getAttribute('data-src') ?? image.getAttribute('src') ?? ''
  return source.startsWith('data:') ? 'a picture saved inside the page' : source.slice(0, 300)
}
