// Fills an empty database with the demonstration paper, through the same commands the desk uses.
import { db } from '#lib/db.ts'
import { commandLine as desk } from '#newsroom/access/can.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { aContributor, aPaper, aPicture, aSection, aTopic } from './builders.ts'
import { demoFront } from './demo/front.ts'
import { contributors } from './demo/contributors.ts'
import { drawnPortrait, drawnPicture } from './demo/drawn.ts'
import { paper } from './demo/paper.ts'
import { demoPartners } from './demo/partners.ts'
import { placeStory } from './demo/place.ts'
import { placeWork } from './demo/place-work.ts'
import { inWork } from './demo/stories/in-work.ts'
import { stories } from './demo/stories.ts'
import { demoClock } from './demo/clock.ts'

type Say = (line: string) => void

/** Work through `items`, two at a time: pictures keep both cores of a small server busy. */
async function inPairs<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all([worker(), worker()])
}

/** The demo's dates are moved by whole weeks so that its newest stories are this week's, at `now`. */
export async function seedDemo({ now = new Date(), say = () => {} }: { now?: Date; say?: Say } = {}): Promise<void> {
  const clock = demoClock(paper.timeZone, now)
  await aPaper({ name: paper.name, motto: paper.motto, founded: paper.founded, lang: paper.lang, timeZone: paper.timeZone, email: 'desk@ledger.example.org', demo: true })
  const sections = new Map<string, { id: string }>()
  for (const [position, section] of paper.sections.entries()) sections.set(section.slug, await aSection({ ...section, position }))
  const topics = new Map<string, { id: string }>()
  for (const topic of paper.topics) topics.set(topic.slug, await aTopic(topic))
  await db().policy.createMany({ data: paper.policies.map(({ slug, title, body }, position) => ({ slug, title, position, body: { type: 'doc', content: body } })) })

  say('  drawing the pictures')
  const pictures = new Map<string, { id: string }>()
  await inPairs([...new Set(stories.flatMap((story) => picturesOf(story)))], async (key) => {
    pictures.set(key, await aPicture(await drawnPicture(key)))
  })
  const people = new Map<string, { id: string }>()
  await inPairs(contributors, async ({ key, privateEmail, privatePhone, ...profile }) => {
    const portrait = await aPicture(await drawnPortrait(key, profile.name))
    const moved = { ...profile, affiliations: profile.affiliations.map(clock.span), disclosures: profile.disclosures.map(clock.span) }
    people.set(key, await aContributor({ ...moved, portraitId: portrait.id, contact: { email: privateEmail, phone: privatePhone } }, clock.start))
  })

  say('  signing the partners, setting the stories')
  const partners = await demoPartners(clock.day('2024-01-01'))
  const placed = new Map<string, { id: string }>()
  for (const story of [...stories].sort((a, b) => a.published.localeCompare(b.published))) {
    placed.set(story.slug, await placeStory(story, { clock, sections, topics, pictures, people, partners }))
  }
  for (const work of inWork) await placeWork(work, { sections, people, timeZone: paper.timeZone, now })
  await arrangeFront(desk, demoFront(placed, now), clock.at('2026-11-22T18:00'))
}

function picturesOf(story: (typeof stories)[number]): string[] {
  const inside = story.body.flatMap((block) => (block.type === 'demoPicture' ? [block.key] : []))
  return [...(story.picture ? [story.picture.key] : []), ...inside]
}
