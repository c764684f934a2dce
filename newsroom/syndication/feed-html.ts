import { el, escapeHtml, joinHtml, type SafeHtml } from '#lib/html.ts'
import { pictureFile } from '../media/file-url.ts'
import type { PublishedStory, StoryReference } from '../stories/published-story.ts'
import { renderBody } from '../stories/render-body.ts'

type In = { siteUrl: string; lang: string; timeZone: string }
type Correction = PublishedStory['corrections'][number]
type Source = NonNullable<PublishedStory['source']>

/**
 * The whole story for those who read it elsewhere: what was put right, the picture, the text, what it rests on, and whose it is.
 * The credit line stands here once, word for word, in the element of class `credit`; nothing else in a feed repeats it.
 */
export function feedHtml(story: PublishedStory, paper: In): SafeHtml {
  const { source, references, corrections } = story
  const weighing = (weight: Correction['weight']) => corrections.filter((one) => one.weight === weight).map((one) => correctionHtml(one, paper))
  const credit = source ? [creditHtml(source)] : []
  // One place of those the agreement names: after the text, unless it asks for the byline alone.
  const isAtFoot = source?.credit.places.includes('FOOT') ?? false
  // A feed is read anywhere: what was lent for some countries alone is not in it.
  const isWhole = story.extent === 'FULL' && !source?.limits
  const parts = [
    ...weighing('HIGH'),
    ...story.editorNotes.map(({ text, at }) => noteHtml('Editor’s note', text, at, paper)),
    ...(isAtFoot ? [] : credit),
    ...(isWhole ? [...leadHtml(story, paper.siteUrl), bodyHtml(story, paper.siteUrl)] : excerptHtml(story, paper.siteUrl)),
    ...weighing('LOW'),
    ...(isWhole && references.length > 0 ? [el('h2', {}, escapeHtml('References')), el('ol', {}, ...references.map(referenceHtml))] : []),
    ...(isAtFoot ? credit : []),
  ]
  return el('div', { lang: story.lang, dir: story.dir }, joinHtml(parts, '\n'))
}

const bodyHtml = ({ body, references, pictures, lang }: PublishedStory, siteUrl: string) => renderBody(body, { references, pictures, lang, siteUrl, medium: 'feed' })

const link = (href: string, words: SafeHtml) => el('a', { href }, words)
const isolated = (text: string) => el('bdi', {}, escapeHtml(text))

function creditHtml({ credit: { text, href, lang, dir } }: Source): SafeHtml {
  const words = escapeHtml(text)
  return el('p', { class: 'credit', lang, dir }, href ? link(href, words) : words)
}

const correctionWords = { CORRECTION: 'Correction', CLARIFICATION: 'Clarification', RETRACTION: 'Retraction' } as const

const correctionHtml = ({ kind, text, at }: Correction, paper: In) => noteHtml(correctionWords[kind], text, at, paper)

function noteHtml(word: string, text: string, at: Date, { lang, timeZone }: In): SafeHtml {
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone }).format(at)
  const when = el('time', { datetime: at.toISOString() }, escapeHtml(day))
  return el('p', {}, el('strong', {}, escapeHtml(`${word}, `), when, escapeHtml(':')), escapeHtml(' '), isolated(text))
}

function leadHtml({ lead, leadCaption }: PublishedStory, siteUrl: string): SafeHtml[] {
  if (!lead) return []
  const { url, width, height } = pictureFile(lead, 'WHOLE', 1200, siteUrl)
  const words = [leadCaption, lead.credit].flatMap((text) => (text ? [isolated(text)] : []))
  const caption = words.length > 0 ? [el('figcaption', {}, joinHtml(words, ' '))] : []
  return [el('figure', {}, el('img', { src: url, alt: lead.alt, width, height }), ...caption)]
}

/** What an agreement leaves once its time is over, and what goes where it may not be read whole: what the story is about, and where it can be read. */
function excerptHtml({ standfirst, source, path }: PublishedStory, siteUrl: string): SafeHtml[] {
  const isOver = source !== null && source.limits === null
  const where = isOver ? joinHtml([escapeHtml('Read it at '), isolated(source.partner.name)]) : escapeHtml('Read it on our site')
  return [el('p', {}, escapeHtml(standfirst)), el('p', {}, link((isOver && source.originalUrl) || siteUrl + path, where))]
}

function referenceHtml({ title, creators, publisher, published, url, archivedUrl, locator, quote }: StoryReference): SafeHtml {
  const name = url ? link(url, escapeHtml(title)) : escapeHtml(title)
  const facts = [creators.join(', '), publisher, published, locator].flatMap((fact) => (fact ? [escapeHtml(fact)] : []))
  const more = [
    ...(quote ? [el('q', {}, escapeHtml(quote))] : []),
    ...(archivedUrl ? [link(archivedUrl, escapeHtml('Archived copy'))] : []),
  ]
  return el('li', {}, joinHtml([el('bdi', {}, joinHtml([name, ...facts], ', ')), ...more], ' '))
}
