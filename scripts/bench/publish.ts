import { closeDb } from '#lib/db.ts'
import { aContributor, aSection, aStory, aTopic } from '#prisma/builders.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { median, percentile } from './load.ts'
import type { Paper } from './paper.ts'

const PUBLICATIONS = 20

/** Milliseconds from now until the address answers 200 with these words. */
async function visible(url: string, words: string, from: number): Promise<number> {
  for (;;) {
    const answer = await fetch(url)
    if ((await answer.text()).includes(words) && answer.ok) return performance.now() - from
    if (performance.now() - from > 10_000) throw new Error(`${url} did not show the story within 10 s`)
  }
}

/** From the moment a publication is written until every page of its kind shows it; each was in memory without the story before. */
export async function measurePublication({ url, databaseUrl }: Paper): Promise<void> {
  process.env['DATABASE_URL'] = databaseUrl
  const times = new Map<string, number[]>()
  const section = await aSection({ name: 'Bench' })
  const topic = await aTopic({ name: 'Bench' })
  const contributor = await aContributor({ name: 'Bench Writer' })
  for (let turn = 0; turn < PUBLICATIONS; turn += 1) {
    const slug = `visible-${turn}-of-the-bench`
    const { id } = await aStory({ section, slug, headline: `Visible ${turn}`, topicIds: [topic.id], bylines: [{ contributorId: contributor.id, role: 'WRITER' }], published: null })
    const places = {
      story: `/${section.slug}/${slug}`, front: '/', section: `/${section.slug}`, topic: `/topics/${topic.slug}`, contributor: `/contributors/${contributor.slug}`,
      feed: '/feeds/rss.xml', 'section feed': `/feeds/section/${section.slug}/atom.xml`, 'news sitemap': '/news-sitemap.xml', search: `/search?q=visible+${turn}`,
    }
    for (const place of Object.values(places)) await (await fetch(url + place)).arrayBuffer()
    await publishStory(commandLine, { storyId: id })
    const from = performance.now()
    const shown = await Promise.all(Object.entries(places).map(async ([kind, place]) => [kind, await visible(url + place, slug, from)] as const))
    for (const [kind, ms] of shown) times.set(kind, [...(times.get(kind) ?? []), ms])
  }
  await closeDb()
  const all = [...times.values()].flat()
  console.log(`publication: ${PUBLICATIONS} times ${times.size} pages asked at once; visible after median ${median(all).toFixed(0)} ms, p99 ${percentile(all, 0.99).toFixed(0)} ms`)
  for (const [kind, ms] of times) console.log(`  ${kind}: median ${median(ms).toFixed(0)} ms, slowest ${Math.max(...ms).toFixed(0)} ms`)
}
