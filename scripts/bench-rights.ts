// `npm run bench:rights`: how many times a second one core judges a story by its agreement, how long a list of 500 takes,
// and how long it takes to tell the class of an edit. It needs no database.
import { editAnalysis, statedEdits } from '#newsroom/rights/edit-class.ts'
import { rightsGate, verdictOf } from '#newsroom/rights/gate.ts'
import { aCase, AT } from '#newsroom/rights/sample-case.ts'
import { EDIT_CLASSES } from '#newsroom/rights/terms.ts'
import { USES } from '#newsroom/rights/closed-lists.ts'

const BARS = { perSecond: 1_000, listMs: 200, editMs: 250 }
const ROUNDS = 9

const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value
const picture = (index: number) => ({ id: `p${index}`, name: `picture ${index}`, from: index % 2 ? 'PARTNER' : 'OURS', credit: 'Northlight', noted: index % 3 === 0, rightsUntil: null }) as const
const cases = Array.from({ length: 500 }, (_, index) =>
  aCase({
    terms: { uses: USES.slice(0, 2 + (index % 8)), editClass: pick(EDIT_CLASSES, index), images: pick(['WHERE_NOTED', 'STAFF', 'INCLUDED'], index), window: index % 2 ? { days: 30 + index, atEnd: 'EXCERPT' } : {}, territories: { mode: 'DENY', places: index % 3 ? [] : ['CA'] }, keep: ['AUTHORS', 'LINKS'], credit: { template: '{authors} / {partner}', templateIfEdited: '{partner}, with edits by us' } },
    source: { analysis: statedEdits(pick(EDIT_CLASSES, index * 3)), chain: index % 5 ? [] : [{ party: 'Wire House' }] },
    story: { links: Array.from({ length: 12 }, (_, link) => `https://place-${link}.example/story/${index}?utm_source=feed`), embargoUntil: index % 7 ? null : new Date(AT.getTime() + 1000) },
    pictures: Array.from({ length: 4 }, (_, at) => picture(at)),
    use: pick(USES, index), place: pick(['CA', 'US', null, 'ANYWHERE'], index),
  }),
)

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const timed = (work: () => void): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

// The first list is cold, as it is for the first editor of the day; the others are warm.
const verdicts = { ok: 0, warn: 0, block: 0 }
const cold = timed(() => { for (const one of cases) verdicts[verdictOf(rightsGate(one))] += 1 })
const warm = median(Array.from({ length: ROUNDS }, () => timed(() => { for (const one of cases) rightsGate(one) })))
const perSecond = Math.round((cases.length / warm) * 1000)

const sentence = 'The ferry left the quay at six and came back after dark, the harbour master said. '
const long = { headline: 'Ferry', standfirst: '', lang: 'en', paragraphs: Array.from({ length: 160 }, (_, index) => `${index}. ${sentence.repeat(4)}`) }
const shortened = { ...long, paragraphs: long.paragraphs.filter((_, index) => index % 7 > 0) }
const otherwise = { ...long, paragraphs: long.paragraphs.map((_, index) => `Nothing like it, in no paragraph of these, ${index} or any other number. `.repeat(4)) }
const editMs = Math.max(median(Array.from({ length: ROUNDS }, () => timed(() => editAnalysis(long, shortened)))), median(Array.from({ length: ROUNDS }, () => timed(() => editAnalysis(long, otherwise)))))

console.log(`decisions a second, one core   ${perSecond} (bar ${BARS.perSecond})`)
console.log(`a list of 500, cold            ${cold.toFixed(1)} ms (bar ${BARS.listMs}); warm ${warm.toFixed(1)} ms; ${verdicts.ok} fine, ${verdicts.warn} warned, ${verdicts.block} refused`)
console.log(`class of edit of 10,000 words  ${editMs.toFixed(0)} ms (bar ${BARS.editMs})`)
if (perSecond < BARS.perSecond || cold > BARS.listMs || editMs > BARS.editMs) {
  console.error('A bar was not reached.')
  process.exitCode = 1
}
