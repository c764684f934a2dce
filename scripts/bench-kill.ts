// How long readers can still find a story that its partner killed, in a large archive: `npm run bench:kill`, or with the number of its stories: `npm run bench:kill -- 20000`.
import { closeDb } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { killStory } from '#newsroom/syndication/kill.ts'
import { aContributor, aPartner, aPicture, aSection, aStory, aTopic, paragraphs } from '#prisma/builders.ts'
import { median } from './bench/load.ts'
import { addStories } from './bench/many-stories.ts'
import { behind, doorsOf, type Shown } from './doors-of-story.ts'
import { build } from './prepare.ts'
import { withTestPaper } from './test-paper.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const KILLS = 5
/** What readers may wait for at most, in milliseconds: the agreement of the strictest wires. */
const BAR = 60_000

type Killed = { shown: number; doors: number; slowest: number; where: string }

/** A story in all the places where one can be, each looked at so that it is in memory; then its partner kills it. */
async function killOne(site: string, turn: number): Promise<Killed> {
  // A page that tells what was searched for shows nothing of the story: so what is looked for is another word.
  const [canary, asked] = [`zqkilled${turn}w`, `zqasked${turn}w`]
  const [partner, section, topic, contributor, picture] = await Promise.all([aPartner({ name: `Wire ${turn}` }), aSection(), aTopic(), aContributor(), aPicture({ alt: `${canary} picture`, maySyndicate: true })])
  const uri = `urn:killed:${turn}`
  const { id } = await aStory({
    section, headline: `Ferry ${canary}`, standfirst: `${canary} and ${asked}`, body: paragraphs(`The ferry ${canary} came back to ${asked}.`), topicIds: [topic.id],
    bylines: [{ contributorId: contributor.id, role: 'WRITER' }], lead: { mediaId: picture.id }, from: { partnerId: partner.id, uri }, published: null,
  })
  await publishStory(commandLine, { storyId: id })
  await arrangeFront(commandLine, { places: [{ storyId: id, boost: 'LEAD' }] })
  const doors = (await doorsOf(id, [asked])).filter((door) => door !== '/corrections') // which tells for good that there was such a story
  const showing: string[] = []
  for (const door of doors) if (shows(await behind(site + door), canary)) showing.push(door)
  const began = performance.now()
  await killStory(commandLine, { partnerId: partner.id, uri, note: 'The partner withdrew it.' })
  const clean = await Promise.all(showing.map(async (door) => ({ door, ms: await gone(site + door, canary, began) })))
  const slowest = clean.reduce((a, b) => (b.ms > a.ms ? b : a))
  for (const door of doors) if (shows(await behind(site + door), canary)) throw new Error(`${door} shows the story again`)
  return { shown: showing.length, doors: doors.length, slowest: slowest.ms, where: slowest.door }
}

/** Its text, its picture or its name in a list; the page that says it is gone names it. */
const shows = ({ status, text, isPicture }: Shown, canary: string): boolean => isPicture || (status === 200 && text.includes(canary))

async function gone(url: string, canary: string, began: number): Promise<number> {
  for (;;) {
    const sent = performance.now()
    if (!shows(await behind(url), canary)) return sent - began
    if (performance.now() - began > BAR) throw new Error(`${url} still shows the story after a minute`)
  }
}

build('.next', console.log)
await withTestPaper(async ({ SITE_URL: url = '', DATABASE_URL: databaseUrl = '', ...env }) => {
  Object.assign(process.env, env, { SITE_URL: url, DATABASE_URL: databaseUrl })
  const began = performance.now()
  await addStories(databaseUrl, count, 'beginning')
  console.log(`${count.toLocaleString('en')} stories more were there after ${((performance.now() - began) / 60_000).toFixed(1)} min`)
  try {
    const kills: Killed[] = []
    for (let turn = 1; turn <= KILLS; turn += 1) {
      const killed = await killOne(url, turn)
      kills.push(killed)
      console.log(`kill ${turn}: ${killed.shown} of ${killed.doors} doors showed it; the last was clean after ${killed.slowest.toFixed(0)} ms (${killed.where})`)
    }
    console.log(`clean everywhere after: median ${median(kills.map(({ slowest }) => slowest)).toFixed(0)} ms, slowest ${Math.max(...kills.map(({ slowest }) => slowest)).toFixed(0)} ms; bar ${BAR} ms`)
  } finally {
    await closeDb()
  }
}, '.next')
