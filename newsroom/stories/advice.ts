import type { Reason } from '../refusal.ts'
import type { SourceFound } from './cited-links.ts'
import type { StoryContent } from './content.ts'
import type { Alike } from './nearby.ts'
import { numbersIn } from './numbers-in.ts'
import { blockText, textOf } from './walk-body.ts'

const SHORTEST = 5

/** What an editor should look at once more; none of it keeps a story from readers. */
export function* adviceOn(content: StoryContent): Generator<Reason> {
  if (!content.standfirst) yield { code: 'standfirst-missing', field: 'standfirst', message: 'There is no standfirst. Fronts, feeds and search show the headline alone.' }
  yield* repeated(content)
  yield* otherNumbers(content)
}

/** Paragraphs that say the same, as they do after a paste that went wrong. */
function* repeated({ body }: StoryContent): Generator<Reason> {
  const seen = new Map<string, number>()
  const paragraphs = body.content.filter(({ type }) => type === 'paragraph')
  for (const [index, block] of paragraphs.entries()) {
    const text = blockText(block).replace(/\s+/g, ' ')
    const words = text.split(' ')
    const before = seen.get(text)
    if (before === undefined) seen.set(text, index + 1)
    else if (words.length >= SHORTEST) yield { code: 'paragraph-repeated', field: 'body', message: `Paragraph ${index + 1} (“${words.slice(0, SHORTEST).join(' ')} …”) repeats paragraph ${before}. Take one of them out.` }
  }
}

function* otherNumbers({ headline, body, lang }: StoryContent): Generator<Reason> {
  const inText = new Set(numbersIn(textOf(body), lang).map(({ value }) => value))
  if (body.content.length === 0) return
  for (const { written, value } of numbersIn(headline, lang)) {
    if (!inText.has(value)) yield { code: 'number-differs', field: 'headline', message: `The headline says ${written}; the text never does. Check which is right.` }
  }
}

/** Sources that somebody looked for in vain. Where an archived copy is named too, readers have that one. */
export function* sourceAdvice({ references }: StoryContent, found: readonly SourceFound[], timeZone: string): Generator<Reason> {
  for (const { key, title, url, archivedUrl } of references) {
    const source = found.find((one) => one.key === key && one.url === url)
    if (!source || archivedUrl) continue
    const day = source.checkedAt.toLocaleDateString('en-GB', { timeZone, dateStyle: 'medium' })
    yield { code: 'reference-dead', field: 'references', message: `The link of the reference “${title}” did not lead to it on ${day}: ${source.says}. Try it; then name where it is now, or an archived copy.` }
  }
}

/** Stories of the last days that say the same: two people may write about one thing, or a wire story may have come twice. */
export function* alikeAdvice(alike: readonly Alike[], timeZone: string): Generator<Reason & { storyId: string }> {
  for (const { id, headline, by, publishedAt } of alike) {
    const where = publishedAt ? `published on ${publishedAt.toLocaleDateString('en-GB', { timeZone, dateStyle: 'medium' })}` : 'not published yet'
    const message = by === 'text' ? `“${headline || 'Without a headline'}” (${where}) has nearly the same text. Publish one of them, or update that one.` : `“${headline}” (${where}) has nearly the same headline. Check that it is another story, and let the headlines tell them apart.`
    yield { code: by === 'text' ? 'text-alike' : 'headline-alike', message, storyId: id }
  }
}
