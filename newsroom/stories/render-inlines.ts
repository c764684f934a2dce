import { el, escapeHtml, joinHtml, type SafeHtml } from '#lib/html.ts'
import { LinkHref, type Inline, type Mark } from './body.ts'

/** What a rendering collects on its way through the text. */
export type Notes = {
  footnotes: SafeHtml[]
  /** How often each reference was cited so far, by its key. */
  cited: Map<string, number>
  references: readonly { key: string; number: number }[]
  medium: 'page' | 'feed'
  siteUrl?: string
}

export function renderInlines(content: readonly Inline[] | undefined, notes: Notes): SafeHtml {
  return joinHtml((content ?? []).map((inline) => renderInline(inline, notes)))
}

function renderInline(inline: Inline, notes: Notes): SafeHtml {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduce<SafeHtml>((html, mark) => renderMark(mark, html, notes), escapeHtml(inline.text))
    case 'hardBreak':
      return el('br', {})
    case 'footnote': {
      const number = notes.footnotes.push(renderInlines(inline.content, notes))
      if (notes.medium === 'feed') return el('sup', {}, escapeHtml(String(number)))
      return el('sup', { class: 'note' }, el('a', { id: `fnref-${number}`, href: `#fn-${number}`, role: 'doc-noteref', 'aria-label': `Note ${number}` }, escapeHtml(String(number))))
    }
    default:
      return inline satisfies never
  }
}

function renderMark(mark: Mark, html: SafeHtml, notes: Notes): SafeHtml {
  switch (mark.type) {
    case 'strong':
      return el('strong', {}, html)
    case 'em':
      return el('em', {}, html)
    case 'link':
      return renderLink(mark.attrs.href, html, notes)
    case 'citation':
      return renderCitation(mark.attrs.reference, html, notes)
    default:
      return mark satisfies never
  }
}

/** Checked again here, though the schema refused it already: what is printed is what a reader clicks. */
function renderLink(href: string, html: SafeHtml, { siteUrl, medium }: Notes): SafeHtml {
  if (!LinkHref.safeParse(href).success) return html
  const isOurs = href.startsWith('/') || href.startsWith('#')
  if (isOurs) return el('a', { href: medium === 'feed' ? `${siteUrl ?? ''}${href}` : href }, html)
  return el('a', { href, rel: 'noopener' }, html)
}

function renderCitation(key: string, html: SafeHtml, { references, cited, medium }: Notes): SafeHtml {
  const reference = references.find((candidate) => candidate.key === key)
  if (!reference) return html
  const { number } = reference
  const time = (cited.get(key) ?? 0) + 1
  cited.set(key, time)
  if (medium === 'feed') return joinHtml([html, el('sup', {}, escapeHtml(`[${number}]`))])
  const link = el('a', { id: `cite-${number}-${time}`, href: `#ref-${number}`, role: 'doc-biblioref', 'aria-label': `Reference ${number}` }, escapeHtml(`${number}`))
  return joinHtml([html, el('sup', { class: 'cite' }, link)])
}
