/** An embargo is a fence: nothing of the story stands anywhere before its time, and it stands everywhere after. */
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { scheduleStory } from '#newsroom/stories/schedule.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory, aTopic, paragraphs } from '#prisma/builders.ts'
import { behind, doorsOf } from '#scripts/doors-of-story.ts'
import { everyPublicText } from './crawl.ts'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { openOwnPaper } from './own-paper.ts'

/** Stands in every word of the story that anybody wrote; what a stranger asks for is another, for pages say what was asked. */
const CANARY = 'zqcanary'
const ASKED = 'zqasked'
const SLUG = 'ferry-zqslug'
const SOON = 6_000

/** Written in every field that a story has, with people, a theme and a picture of its own. */
async function anEmbargoedStory(embargoUntil: Date) {
  const [section, topic, contributor, picture, partner] = await Promise.all([
    aSection({ slug: 'region', name: 'Region' }), aTopic(), aContributor(),
    aPicture({ alt: `${CANARY} alt`, credit: `${CANARY} credit`, caption: `${CANARY} caption`, maySyndicate: true }), aPartner({ name: 'Northlight', terms: { embargo: { liftedBy: 'PARTNER' } } }),
  ])
  const { id } = await aStory({
    section, slug: SLUG, published: null, embargoUntil, headline: `Ferry ${CANARY} ${ASKED}`, frontHeadline: `${CANARY} front`, searchTitle: `${CANARY} search`, socialHeadline: `${CANARY} shared`,
    standfirst: `${CANARY} standfirst`, kicker: `${CANARY} kicker`, dateline: `${CANARY} quay`, body: paragraphs(`The ${CANARY} came to ${ASKED}.`),
    topicIds: [topic.id], bylines: [{ contributorId: contributor.id, role: 'WRITER' }], lead: { mediaId: picture.id, caption: `${CANARY} lead` },
    references: [{ key: 'a', kind: 'DOCUMENT', title: `${CANARY} reference`, url: `https://source.example/${CANARY}` }],
    from: { partnerId: partner.id, uri: `urn:${CANARY}`, canonicalUrl: `https://partner.example.org/${CANARY}`, originalHeadline: `${CANARY} original`, originalAuthors: [`A. ${CANARY}`] },
  })
  return { id, section }
}

test('R01: nothing of a story is behind any door before its time, and at its time it is there', async ({ playwright }) => {
  test.setTimeout(150_000)
  const paper = await openOwnPaper()
  const strangers = await playwright.request.newContext({ baseURL: paper.door })
  try {
    await aPaper({ name: 'The Harbour Paper' })
    const { id, section } = await anEmbargoedStory(new Date(Date.now() + 3_600_000))
    const other = await aStory({ section, headline: 'Another ferry' })
    const doors = await doorsOf(id, [ASKED])
    const leaks = async () => {
      const found: string[] = []
      for (const door of doors) {
        const { text, isPicture } = await behind(paper.door + door)
        if (isPicture || text.includes(CANARY) || (text.includes(SLUG) && !door.toLowerCase().includes(SLUG))) found.push(door)
      }
      return found
    }

    await test.step('whoever tries to publish it, or puts it on the front, gets nowhere', async () => {
      await expect(publishStory(desk, { storyId: id })).rejects.toThrow(/R01/)
      await arrangeFront(desk, { places: [{ storyId: other.id, boost: 'LEAD' }, { storyId: id, boost: 'BOOST', headline: `${CANARY} by hand` }] }).catch(() => {})
      expect(await leaks()).toEqual([])
    })

    await test.step('every page, feed and map that links lead to is without it', async () => {
      const { texts, asked } = await everyPublicText(strangers)
      expect(asked).toBeGreaterThan(20)
      expect(texts.filter(({ text }) => text.includes(CANARY) || text.includes(SLUG)).map(({ path }) => path)).toEqual([])
    })

    await test.step('it goes out by the clock, and no answer that came before its time had it', async () => {
      const day = new Date(Date.now() + 7_200_000).toISOString()
      await scheduleStory(desk, { storyId: id, revision: 1, wall: day.slice(0, 16), timeZone: 'UTC' })
      const time = new Date(Date.now() + SOON)
      await db().story.update({ where: { id }, data: { embargoUntil: time, scheduledFor: time }, select: { id: true } })
      const early: string[] = []
      let rounds = 0
      for (let isOut = false; !isOut; rounds += 1) {
        isOut = true
        for (const door of [`/region/${SLUG}`, '/', '/region', '/feeds/rss.xml', `/search?q=${ASKED}`, '/news-sitemap.xml']) {
          const { status, text } = await behind(paper.door + door)
          const shows = status === 200 && text.includes(CANARY)
          if (shows && Date.now() < time.getTime()) early.push(door)
          isOut &&= shows
        }
      }
      expect(early).toEqual([])
      expect(rounds).toBeGreaterThan(3)
      const { firstPublishedAt } = await db().story.findUniqueOrThrow({ where: { id }, select: { firstPublishedAt: true } })
      expect(firstPublishedAt?.getTime()).toBeGreaterThanOrEqual(time.getTime())
      expect((await leaks()).length).toBeGreaterThan(30)
    })

    await test.step('a row that a hand wrote too early shows nothing either, on the front least of all', async () => {
      await arrangeFront(desk, { places: [{ storyId: id, boost: 'LEAD' }] })
      await paper.sql.query("UPDATE live_story SET public_from = now() + interval '1 hour' WHERE story_id = $1", [id])
      await inTransaction((tx) => expire(tx, ['*']))
      const found = (await leaks()).filter((door) => !door.startsWith('/media/'))
      expect(found).toEqual([])
    })
  } finally {
    await strangers.dispose()
    await paper.close()
  }
})

test('R01: an editor puts a draft under embargo, hears why it cannot go out, and cannot end it sooner alone', async ({ page, login }) => {
  const { id } = await aStory({ published: null, section: await sectionCalled('region'), headline: 'The budget, a day early' })
  await login()
  await page.goto(`/desk/stories/${id}`)
  await page.getByText('Put it under embargo').first().click()
  const form = page.getByRole('form', { name: 'Embargo', exact: true })
  await form.getByRole('button', { name: 'Put it under embargo' }).click()
  await expect(form).toContainText('Say until when, or that nobody knows.')
  await form.getByLabel('Day and time').fill('2031-12-01T07:30')
  await form.getByLabel('Who asked for it').fill('The ministry, by telephone.')
  await form.getByRole('button', { name: 'Put it under embargo' }).click()
  const embargo = page.getByRole('region', { name: 'Embargo', exact: true })
  await expect(embargo).toContainText('Nothing of this story is public before 1 Dec 2031, 07:30')
  await form.getByLabel('Day and time').fill('2031-11-30T07:30')
  await form.getByRole('button', { name: 'Put it under embargo' }).click()
  await expect(form).toContainText('It takes two to end that sooner: ask a second editor to lift it.')
  await expect(form.getByLabel('Day and time')).toHaveValue('2031-11-30T07:30')
  await inEveryDress(page)
  await page.goto(`/desk/stories/${id}/publish`)
  await expect(page.getByRole('main')).toContainText('Under embargo until 1 Dec 2031, 07:30 (Europe/Dublin). Publish it then, or ask a second editor to lift it. (R01)')
})
