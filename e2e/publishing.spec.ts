import { db } from '#lib/db.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { createStory } from '#newsroom/stories/draft.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { aContributor, aUser, paragraphs } from '#prisma/builders.ts'
import { randomUUID } from 'node:crypto'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, loginAs, STATUS_LINE, test } from './fixtures.ts'

/** A draft that the checklist has nothing against, but for what a test changes. */
async function aDraft(over: Partial<StoryContent> = {}, actor = desk) {
  const [section, { id: contributorId }] = [await sectionCalled('region'), await aContributor()]
  const headline = `Tide table ${randomUUID().slice(0, 8)}`
  return createStory(actor, {
    content: { headline, standfirst: 'High water comes earlier.', sectionId: section.id, bylines: [{ contributorId, role: 'REPORTER' }], body: paragraphs('The first tide of the day comes at noon.', 'The second comes at night.'), ...over },
  })
}

/** Somebody writes meanwhile. */
async function write(storyId: string, fields: Partial<Pick<StoryContent, 'headline' | 'standfirst'>>) {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { number: true } } } })
  await saveStory(desk, { storyId, base: workingRevision?.number ?? 1, saveId: randomUUID(), patch: { splices: [], fields } })
}

test('a draft is published as it was read, updated with a correction, and withdrawn', async ({ page, login, expectFault }) => {
  expectFault(STATUS_LINE)
  const { id, slug } = await aDraft()
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  const stands = page.getByRole('region', { name: 'Where it stands' })
  await expect(stands).toContainText('A draft. Readers do not see it.')
  await expect(page.getByRole('region', { name: 'Checklist' })).toContainText('Nothing keeps this text from readers.')

  await write(id, { headline: 'Tides come early' })
  await page.getByRole('button', { name: 'Publish revision 1 now' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'changed since you read it' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish revision 2 now' }).click()
  await expect(stands).toContainText('Published. Readers see it.')
  await expect(page.getByRole('heading', { level: 2, name: 'Where it stands' })).toBeFocused()

  await write(id, { headline: 'Tides come late' })
  await page.reload()
  await expect(stands).toContainText('Readers see revision 3.')
  const form = page.getByRole('form', { name: 'Update' })
  await form.getByLabel('What kind of change').selectOption('CORRECTION')
  await form.getByRole('button', { name: 'Publish revision 4' }).click()
  await expect(form.getByRole('alert')).toContainText('Say what was wrong and what is right.')
  await form.getByLabel('What readers are told').fill('The tides come late, not early.')
  await form.getByRole('button', { name: 'Publish revision 4' }).click()
  await expect(stands).toContainText('Readers see the newest text.')

  await page.goto(`/region/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides come late')
  await expect(page.getByText('The tides come late, not early.')).toBeVisible()
  await page.getByText('Updated').first().click()
  await page.getByRole('link', { name: 'What changed, word by word' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed')
  const corrected = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Corrected/ }) })
  await expect(corrected).toContainText('The tides come late, not early.')
  await expect(corrected.locator('del')).toHaveText('early')
  await expect(corrected.locator('ins')).toHaveText('late')
  await inEveryDress(page)

  await page.goto(`/desk/stories/${id}/publish`)
  await page.getByText('Withdraw it from readers').click()
  await page.getByLabel('What readers find in its place').fill('There is no such tide.')
  await page.getByRole('button', { name: 'Withdraw this story' }).click()
  await expect(stands).toContainText('Withdrawn.')
  expect((await page.goto(`/region/${slug}`))?.status()).toBe(410)
  await expect(page.getByText('There is no such tide.')).toBeVisible()
})

test('a publication is taken back by one click; later, what readers saw before comes back with a note', async ({ page, login, expectFault }) => {
  expectFault(STATUS_LINE)
  const { id, slug } = await aDraft({ headline: 'The first tide' })
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  const stands = page.getByRole('region', { name: 'Where it stands' })
  await page.getByRole('button', { name: 'Publish revision 1 now' }).click()
  await expect(stands).toContainText('Published. Readers see it.')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(stands).toContainText('A draft. Readers do not see it.')
  expect((await page.request.get(`/region/${slug}`)).status()).toBe(404)

  await page.getByRole('button', { name: /Publish revision \d+ now/ }).click()
  await expect(stands).toContainText('Published. Readers see it.')
  await write(id, { headline: 'The second tide' })
  await page.reload()
  await page.getByRole('form', { name: 'Update' }).getByLabel('What readers are told').fill('Another tide came.')
  await page.getByRole('button', { name: /^Publish revision \d+$/ }).click()
  await expect(stands).toContainText('Readers see the newest text.')
  await page.getByText('Go back to what readers saw before').click()
  const back = page.getByRole('form', { name: 'Go back' })
  await back.getByLabel('What readers are told').fill('There was no second tide.')
  await inEveryDress(page)
  await back.getByRole('button').click()
  await expect(stands).toContainText('waits at the desk')
  await page.goto(`/region/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first tide')
  await page.getByText('Updated').first().click()
  await expect(page.getByText('There was no second tide.')).toBeVisible()
})

test('what keeps a story from readers is shown before anybody presses, and the server says the same', async ({ page, login }) => {
  const { id } = await aDraft({ headline: '43 tides', bylines: [], standfirst: '' })
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  const list = page.getByRole('region', { name: 'Checklist' })
  await expect(list).toContainText('Add a byline')
  await expect(list).toContainText('The headline says 43; the text never does.')
  await expect(list).toContainText('There is no standfirst.')
  await page.getByRole('button', { name: 'Publish revision 1 now' }).click()
  const alert = page.getByRole('form', { name: 'Publish', exact: true }).getByRole('alert')
  await expect(alert).toContainText('Add a byline')
  await expect(alert).not.toContainText('43')
  await inEveryDress(page)
})

test('one person asks for review, a second asks for changes and then approves', async ({ page, browser }) => {
  const writer = await aUser({ role: 'EDITOR', name: 'Wanda Writer' })
  const { id } = await aDraft({}, { id: writer.id, name: writer.name, role: 'EDITOR', address: 'local' })
  const place = `/desk/stories/${id}/publish`
  await loginAs(page, writer)
  await page.goto(place)
  await page.getByLabel('A word to whoever reads it').fill('Please check the sums.')
  await page.getByRole('button', { name: 'Ask for review' }).click()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('In review.')
  await page.getByRole('button', { name: 'Approve revision 1' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'second person' })).toBeVisible()

  const other = await browser.newPage()
  await loginAs(other, await aUser({ role: 'EDITOR', name: 'Rita Reader' }))
  await other.goto(place)
  await expect(other.getByText('Please check the sums.')).toBeVisible()
  await other.getByLabel('What should be changed').fill('Who says so?')
  await other.getByRole('button', { name: 'Ask for changes' }).click()
  await expect(other.getByRole('region', { name: 'Where it stands' })).toContainText('Changes were asked for.')

  await page.reload()
  await expect(page.getByText('Who says so?')).toBeVisible()
  await page.getByRole('button', { name: 'Ask for review' }).click()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('In review.')
  await other.reload()
  await other.getByRole('button', { name: 'Approve revision 1' }).click()
  await expect(other.getByRole('region', { name: 'Where it stands' })).toContainText('Approved.')
  await inEveryDress(other)
  await other.close()
})

test.describe('a schedule', () => {
  test.use({ timezoneId: 'America/New_York' })
  test('is read by the newsroom’s clock, shown by both, and asked about on a night when the clocks change', async ({ page, login }) => {
    const { id } = await aDraft()
    await login()
    await page.goto(`/desk/stories/${id}/publish`)
    const form = page.getByRole('form', { name: 'Schedule', exact: true })
    const wall = form.getByLabel('Day and time')
    const button = form.getByRole('button', { name: 'Schedule' })
    await wall.fill('2089-03-27T01:30')
    await expect(form).toContainText('this time does not come')
    await button.click()
    await expect(form.getByRole('alert')).toContainText('does not come')
    await wall.fill('2089-10-30T01:30')
    await button.click()
    await expect(form.getByRole('alert')).toContainText('comes twice')
    await form.getByLabel('Which is meant').selectOption('SECOND')
    await inEveryDress(page)
    await button.click()
    const stands = page.getByRole('region', { name: 'Where it stands' })
    await expect(stands).toContainText('30 Oct 2089, 01:30 in the newsroom (Europe/Dublin), 29 Oct 2089, 21:30 where you are (America/New_York)')
    expect((await db().story.findUniqueOrThrow({ where: { id } })).scheduledFor).toEqual(new Date('2089-10-30T01:30Z'))

    await write(id, { headline: 'Tides come early' })
    await page.reload()
    await expect(stands).toContainText('The text was changed since')
    await page.getByRole('button', { name: 'Take the schedule back' }).click()
    await expect(stands).toContainText('A draft.')
  })
})

test('a story that could not go out when it was due stands above the list until somebody looks, and one that is due goes out by itself', async ({ page, login }) => {
  const [fine, amiss] = [await aDraft(), await aDraft({ headline: `No text ${randomUUID()}`, body: { type: 'doc', content: [] } })]
  for (const { id } of [fine, amiss]) {
    const { workingRevisionId } = await db().story.findUniqueOrThrow({ where: { id } })
    await db().story.update({ where: { id }, data: { state: 'SCHEDULED', scheduledFor: new Date(Date.now() - 1000), scheduledRevisionId: workingRevisionId } })
  }
  await expect.poll(() => db().liveStory.count({ where: { storyId: fine.id } })).toBe(1)
  await expect.poll(async () => (await db().story.findUniqueOrThrow({ where: { id: amiss.id } })).scheduleProblem).toContain('its text is empty')
  await login()
  const late = page.getByRole('region', { name: 'Did not go out in time' })
  await expect(late).toContainText('Write the story: its text is empty.')
  await late.getByRole('link', { name: /^No text/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'did not go out' })).toBeVisible()
  await page.getByRole('button', { name: 'Take the schedule back' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'did not go out' })).toBeHidden()
})

test('an earlier text is compared with the newest, one place of it is brought back, and then all of it', async ({ page, login }) => {
  const { id } = await aDraft({ headline: 'Tides come early' })
  await saveStory(desk, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [{ at: 0, remove: 1, insert: paragraphs('The first tide of the day comes at dusk.').content }], fields: { headline: 'Tides come late' } } })
  await login()
  await page.goto(`/desk/stories/${id}/revisions`)
  const difference = page.getByRole('region', { name: 'From revision 1 to revision 2' })
  await expect(difference.locator('del')).toHaveText(['early', 'noon'])
  await expect(difference.locator('ins')).toHaveText(['late', 'dusk'])
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Restore this place as it was in 1' }).click()
  await expect(page.getByRole('region', { name: 'From revision 2 to revision 3' }).locator('ins')).toHaveText(['noon'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides come late')

  await page.getByLabel('From revision 1').check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByLabel('Why').fill('It was right before.')
  await page.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides come early')
  await expect(page.getByRole('row', { name: /the newest.*Restored.*It was right before\./ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Revisions' }).getByRole('row')).toHaveCount(5)
})
