import type { Reason } from '../refusal.ts'
import type { StoryContent } from './content.ts'
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
