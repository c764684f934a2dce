import { describe, expect, it } from 'vitest'
import { bothEdits, editAnalysis, statedEdits, type EditedText } from './edit-class.ts'

const theirs: EditedText = {
  headline: 'Ferry returns after eleven days', standfirst: 'It came back on Tuesday.', lang: 'en',
  paragraphs: ['The ferry came back on Tuesday with 45 passengers, the harbour master said.', 'Its owners had not paid the crew.', 'Nobody at the company could be reached. The union said it would wait.'],
}
const edited = (change: Partial<EditedText>, allowance?: Parameters<typeof editAnalysis>[2]) => editAnalysis(theirs, { ...theirs, ...change }, allowance)
const paragraph = (index: number, text: string) => ({ paragraphs: theirs.paragraphs.map((own, at) => (at === index ? text : own)) })

describe('R08, R09: the class of an edit', () => {
  it('is none where nothing differs but white space', () => {
    expect(edited({}).edits).toBe('NONE')
    expect(edited({ paragraphs: theirs.paragraphs.map((text) => `${text.replaceAll(' ', '  ')} `) }).edits).toBe('NONE')
  })
  it.each([
    ['spelling', 0, 'The ferry came back on Tuesday with 45 passengers, the harbor master said.'],
    ['a slip that was mended', 1, 'Its ownres had not paid the crew.'],
    ['quotation marks and commas', 0, 'The “ferry” came back on Tuesday with 45 passengers — the harbour master said'],
    ['capitals', 0, 'The Ferry came back on Tuesday with 45 passengers, the Harbour Master said.'],
    ['a hyphen', 0, 'The ferry came back on Tuesday with 45 passengers, the harbour-master said.'],
  ])('is style for %s', (_, at, text) => expect(edited(paragraph(at, text)).edits).toBe('STYLE'))
  it('is style for numbers in words instead of figures, thousands with a comma, and accents', () => {
    const about = (text: string): EditedText => ({ headline: 'h', standfirst: '', lang: 'en', paragraphs: [text] })
    for (const [a, b] of [['It took 7 boats.', 'It took seven boats.'], ['They owe 12000 crowns.', 'They owe 12,000 crowns.'], ['The cafe shut.', 'The café shut.'], ['It rose 5 per cent.', 'It rose 5 percent.'], ['They organise it.', 'They organize it.']] as const) {
      expect([a, editAnalysis(about(a), about(b)).edits]).toEqual([a, 'STYLE'])
    }
  })
  it('is headline for another headline or standfirst above the same text, and style for the same one in capitals', () => {
    expect(edited({ headline: 'She is back' })).toMatchObject({ edits: 'HEADLINE', headline: true, text: 'NONE' })
    expect(edited({ standfirst: 'Crew still unpaid.' })).toMatchObject({ edits: 'HEADLINE', text: 'NONE' })
    expect(edited({ headline: 'Ferry Returns After Eleven Days' })).toMatchObject({ edits: 'STYLE', headline: false })
    expect(edited({ standfirst: '' }).edits).toBe('NONE')
  })
  it('is abridged where sentences or paragraphs were left out, and nothing else', () => {
    expect(edited({ paragraphs: theirs.paragraphs.slice(0, 2) })).toMatchObject({ edits: 'ABRIDGED', added: 0 })
    expect(edited(paragraph(2, 'The union said it would wait.')).edits).toBe('ABRIDGED')
  })
  it.each([
    ['words were added', 1, 'Its owners had not paid the crew, who are angry.'],
    ['a figure was changed', 0, 'The ferry came back on Tuesday with 4.5 passengers, the harbour master said.'],
    ['a decimal point was moved', 0, 'The ferry came back on Tuesday with 450 passengers, the harbour master said.'],
    ['a “not” was left out', 1, 'Its owners had paid the crew.'],
    ['a figure was left out', 0, 'The ferry came back on Tuesday with passengers, the harbour master said.'],
    ['a word was replaced by its opposite', 2, 'Everybody at the company could be reached. The union said it would wait.'],
    ['a name was replaced', 0, 'The ferry came back on Tuesday with 45 passengers, the mayor said.'],
  ])('is substantive where %s', (_, at, text) => expect(edited(paragraph(at, text)).edits).toBe('SUBSTANTIVE'))
  it('is substantive where paragraphs changed places', () => expect(edited({ paragraphs: theirs.paragraphs.toReversed() }).edits).toBe('SUBSTANTIVE'))
  it('takes words of time for style where that was agreed, but no figure that is no date', () => {
    const dated = paragraph(0, 'The ferry came back yesterday with 45 passengers, the harbour master said.')
    expect(edited(dated).edits).toBe('SUBSTANTIVE')
    expect(edited(dated, { timeAndPlace: true }).edits).toBe('STYLE')
    expect(edited(paragraph(0, 'The ferry came back on Tuesday with 54 passengers, the harbour master said.'), { timeAndPlace: true }).edits).toBe('SUBSTANTIVE')
  })
  it('R16: does not take for abridging what the agreement keeps us from showing', () => {
    expect(edited({ paragraphs: theirs.paragraphs.slice(0, 2) }, { paragraphs: 2 }).edits).toBe('NONE')
    expect(edited({ paragraphs: theirs.paragraphs.slice(0, 1) }, { paragraphs: 2 }).edits).toBe('ABRIDGED')
  })
  it('knows words of scripts without blanks, and of those that run the other way', () => {
    const chinese: EditedText = { headline: '渡轮', standfirst: '', lang: 'zh', paragraphs: ['渡轮星期二回来了。船员没有拿到工资。'] }
    expect(editAnalysis(chinese, chinese).edits).toBe('NONE')
    expect(editAnalysis(chinese, { ...chinese, paragraphs: ['渡轮星期二回来了。'] }).edits).toBe('ABRIDGED')
    const arabic: EditedText = { headline: 'العبارة', standfirst: '', lang: 'ar', paragraphs: ['عادت العبارة يوم الثلاثاء.'] }
    expect(editAnalysis(arabic, { ...arabic, paragraphs: ['عادت العبّارة يوم الثلاثاء'] }).edits).toBe('STYLE')
  })
  it('goes by whichever goes further: what was computed, or what somebody said by hand', () => {
    expect(bothEdits(statedEdits('ABRIDGED'), edited({ headline: 'She is back' }))).toMatchObject({ edits: 'ABRIDGED', headline: true })
    expect(bothEdits(statedEdits('NONE'), edited(paragraph(1, 'All new.'))).edits).toBe('SUBSTANTIVE')
  })
  it('is told of a text of many thousand words', () => {
    const long = { ...theirs, paragraphs: Array.from({ length: 400 }, (_, index) => `${theirs.paragraphs[index % 3]} (${index})`) }
    expect(editAnalysis(long, { ...long, paragraphs: long.paragraphs.filter((_, index) => index % 7 > 0) }).edits).toBe('ABRIDGED')
    expect(editAnalysis(long, { ...long, paragraphs: long.paragraphs.map((_, index) => `Nothing like it ${index}, not at all, in any paragraph of these.`) }).edits).toBe('SUBSTANTIVE')
  })
})
