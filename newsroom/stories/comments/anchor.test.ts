import { describe, expect, it } from 'vitest'
import { paragraphs } from '#prisma/builders.ts'
import { anchorAt, followText, linesOf } from './anchor.ts'

const text = 'The ferry came back on Monday.\nIt was late by two hours.\nNobody had waited.'
const on = (words: string, of = text) => anchorAt(of, of.indexOf(words), of.indexOf(words) + words.length)
const follows = (words: string, newer: string) => {
  const { quote, isLost, from } = followText(text, newer, on(words))
  if (!isLost) expect(newer.slice(from, from + quote.length)).toBe(quote)
  return isLost ? `lost: ${quote}` : quote
}

describe('the words of a comment', () => {
  it.each([
    ['stay when a paragraph is written above them', 'late by two hours', `A new first paragraph.\n${text}`, 'late by two hours'],
    ['stay when words before them in their own line are changed', 'late by two hours', text.replace('It was', 'The boat had been'), 'late by two hours'],
    ['take in what is typed between them', 'late by two hours', text.replace('by two', 'by almost two'), 'late by almost two hours'],
    ['are the words they were changed into', 'late by two hours', text.replace('two', 'three'), 'late by three hours'],
    ['leave out what is typed before and behind', 'late by two hours', text.replace('late by two hours', 'very late by two hours and more'), 'late by two hours'],
    ['stay when their paragraph is split', 'Nobody had waited', text.replace('had waited', 'had\nwaited'), 'Nobody had\nwaited'],
    ['stay when their paragraph is joined with the one above', 'Nobody had waited', text.replace('hours.\nNobody', 'hours. Nobody'), 'Nobody had waited'],
    ['go where their paragraph is moved', 'late by two hours', 'It was late by two hours.\nThe ferry came back on Monday.\nNobody had waited.', 'late by two hours'],
    ['are kept as they were when they are taken out', 'late by two hours', text.replace('It was late by two hours.', ''), 'lost: late by two hours'],
    ['are lost rather than put on others when all of the line is written anew', 'late by two hours', text.replace('It was late by two hours.', 'Crowds cheered.'), 'lost: late by two hours'],
  ])('%s', (_what, words, newer, expected) => expect(follows(words, newer)).toBe(expected))

  it('that were lost are found again once they are back, where they stood', () => {
    const lost = followText(text, 'The ferry came back on Monday.', on('late by two hours'))
    expect(lost).toMatchObject({ isLost: true, quote: 'late by two hours' })
    expect(followText('The ferry came back on Monday.', text, lost)).toEqual(on('late by two hours'))
  })
  it('are told from the same words elsewhere by what stands before them', () => {
    const twice = 'A boat.\nOne boat left.\nTwo boat left.'
    const second = anchorAt(twice, twice.indexOf('boat', 20), twice.indexOf('boat', 20) + 4)
    expect(followText(twice, `Two boat left.\nA boat.\nOne boat left.`, second).from).toBe(4)
  })
  it('are counted in paragraphs, lists and quotes, and not in what stands for itself', () => {
    expect(linesOf({ type: 'doc', content: [...paragraphs('One.').content, { type: 'horizontalRule' }, { type: 'bulletList', content: [{ type: 'listItem', content: paragraphs('Two.', 'Three.').content as never }] }] })).toBe('One.\n\nTwo.\nThree.')
  })
})

/** A generator of the same numbers each time. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

describe('after two thousand random edits around them', () => {
  it('999 of 1,000 comments stand on the very words they were made on', () => {
    const roll = dice(7)
    let [right, all] = [0, 0]
    for (let round = 0; round < 40; round++) {
      let words: string[][] = Array.from({ length: 12 }, (_, line) => Array.from({ length: 8 + roll(20) }, (_word, at) => `w${line}x${at}`))
      const flat = () => words.map((line) => line.join(' ')).join('\n')
      const marked = Array.from({ length: 5 }, () => {
        const line = roll(12)
        const at = roll((words[line]?.length ?? 1) - 3)
        return words[line]?.slice(at, at + 3) ?? []
      })
      const isMarked = (word: string | undefined) => marked.some((some) => some.includes(word ?? ''))
      let anchors = marked.map((some) => on(some.join(' '), flat()))
      for (let edit = 0; edit < 50; edit++) {
        const before = flat()
        const line = roll(words.length)
        const at = roll((words[line]?.length ?? 0) + 1)
        const copy = words.map((some) => [...some])
        const row = copy[line] ?? []
        const kind = roll(5)
        if (kind === 0 && !(isMarked(row[at - 1]) && isMarked(row[at]))) row.splice(at, 0, `new${round}y${edit}`)
        else if (kind === 1 && !isMarked(row[at])) row.splice(at, 1)
        else if (kind === 2 && !(isMarked(row[at - 1]) && isMarked(row[at]))) copy.splice(line, 1, row.slice(0, at), row.slice(at))
        else if (kind === 3 && line > 0) copy.splice(line - 1, 2, [...(copy[line - 1] ?? []), ...row])
        else copy.splice(roll(copy.length), 0, ...copy.splice(line, 1))
        words = copy
        anchors = anchors.map((anchor) => followText(before, flat(), anchor))
      }
      for (const [index, anchor] of anchors.entries()) {
        all += 1
        if (!anchor.isLost && anchor.quote === marked[index]?.join(' ')) right += 1
      }
    }
    expect(all).toBe(200)
    expect(right / all).toBeGreaterThanOrEqual(0.999)
  })
})
