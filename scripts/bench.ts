// Measures the front door beside Node's own http server and nginx, all on this machine: hot pages, first renders, publication, memory.
import { measureCold, measureColdAgainstHot, measureMemory, measureSearch } from './bench/cold.ts'
import { measureHot } from './bench/hot.ts'
import { withPaper } from './bench/paper.ts'
import { measurePublication } from './bench/publish.ts'

const COLD_STORIES = 1_000
const BESIDE_HOT = 200

await withPaper(async (paper) => {
  const [hot, ...others] = paper.stories
  if (hot === undefined) throw new Error('the paper has no story')
  const beside = others.slice(0, BESIDE_HOT)
  await measureHot('story', paper.url + hot)
  await measureHot('front', paper.url + paper.front)
  await measureHot('feed', paper.url + paper.feed)
  await measureCold(paper, others.slice(BESIDE_HOT, BESIDE_HOT + COLD_STORIES))
  await measureSearch(paper)
  await measurePublication(paper)
  await measureColdAgainstHot(paper, hot, beside)
  await measureMemory(paper, hot)
})
