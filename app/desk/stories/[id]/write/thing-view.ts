import type { PickedPicture } from '#app/desk/pictures/picture-picker.tsx'
import { cropHeight, widthsOf } from '#newsroom/media/picture.ts'
import { keptLabel, type Raw } from './kept-label.ts'
import { pictureHere, pictureNamed } from './known-pictures.ts'

/** Draws a piece of the text as readers will see it, from the page's own elements: nothing of it is read as markup. */
export function drawThing(block: Raw): HTMLElement {
  const outer = element('div', { 'data-thing': block.type, role: 'group', 'aria-label': keptLabel(block) })
  const attrs = block.attrs ?? {}
  const caption = typeof attrs['caption'] === 'string' ? attrs['caption'] : ''
  if (block.type === 'image') outer.append(figure([String(attrs['mediaId'])], caption))
  else if (block.type === 'gallery') outer.append(figure(Array.isArray(attrs['mediaIds']) ? attrs['mediaIds'].map(String) : [], caption))
  else if (block.type === 'embed') outer.append(lines('p', 'embed-shown', String(attrs['title']), `${String(attrs['provider'])}, ${String(attrs['url'])}`))
  else if (block.type === 'table') outer.append(table(block))
  else outer.append(factBox(block))
  return outer
}

function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

const lines = (name: string, kind: string, first: string, second: string) => element(name, { class: kind, dir: 'auto' }, element('strong', {}, first), element('span', {}, second))

function figure(ids: readonly string[], caption: string): HTMLElement {
  const words = element('figcaption', { dir: 'auto' }, caption)
  const shown = element('figure', ids.length > 1 ? { class: 'gallery' } : {}, ...ids.map((id) => pictureOf(id, words)), words)
  return shown
}

/** A place for a picture, filled once it is known what it is. */
function pictureOf(id: string, words: HTMLElement): HTMLElement {
  const place = element('span', { class: 'picture-shown' }, 'One moment …')
  const fill = (picture: PickedPicture | null) => {
    if (!picture) return place.replaceChildren('A picture that is not there any more, or not yours to see')
    const width = widthsOf(picture, 'WHOLE').find((wide) => wide >= 800) ?? widthsOf(picture, 'WHOLE').at(-1) ?? picture.width
    place.replaceChildren(element('img', { alt: picture.alt, width: String(width), height: String(cropHeight(picture, 'WHOLE', width)), decoding: 'async', src: `/desk/media/${picture.key}/whole-${width}.webp` }))
    const lacks = [!picture.credit && 'a credit', !picture.decorative && !picture.alt && 'alt text'].filter(Boolean).join(' and ')
    const credit = lacks ? `It lacks ${lacks}.` : picture.credit
    // Pictures of one hand are credited once.
    if (![...words.children].some(({ textContent }) => textContent.trim() === credit)) words.append(element('span', { class: 'picture-credit', dir: 'auto' }, ` ${credit}`))
  }
  const now = pictureHere(id)
  if (now) fill(now)
  else void pictureNamed(id).then(fill)
  return place
}

function inlines(nodes: readonly Raw[] | undefined): (Node | string)[] {
  return (nodes ?? []).map((node) => {
    if (node.type === 'hardBreak') return element('br', {})
    if (node.type === 'footnote') return element('sup', {}, 'note')
    return (node.marks ?? []).reduce<Node | string>((inside, { type }) => (type === 'strong' || type === 'em' ? element(type, {}, inside) : element('u', {}, inside)), node.text ?? '')
  })
}

function table({ attrs, content = [] }: Raw): HTMLElement {
  const rows = content.map((row) => element('tr', {}, ...(row.content ?? []).map((cell) => element(cell.type === 'tableHeader' ? 'th' : 'td', { dir: 'auto' }, ...inlines(cell.content)))))
  return element('div', { class: 'table' }, element('table', {}, element('caption', { dir: 'auto' }, String(attrs?.['caption'] ?? '')), element('tbody', {}, ...rows)))
}

function blocks(content: readonly Raw[] | undefined): Node[] {
  return (content ?? []).map((block) => {
    if (block.type === 'table') return table(block)
    if (block.type === 'bulletList' || block.type === 'orderedList') return element(block.type === 'bulletList' ? 'ul' : 'ol', {}, ...(block.content ?? []).map((item) => element('li', {}, ...blocks(item.content))))
    return element('p', { dir: 'auto' }, ...inlines(block.content))
  })
}

const factBox = ({ attrs, content }: Raw): HTMLElement => element('aside', { class: 'fact-box', role: 'presentation' }, element('p', { class: 'fact-box-title', dir: 'auto' }, String(attrs?.['title'] ?? '')), ...blocks(content))
