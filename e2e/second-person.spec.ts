/** A paper that wants its stories read by a second person; it has a paper of its own, since the setting binds everybody. */
import { aStory, aUser } from '#prisma/builders.ts'
import { expect, loginAs, test } from './fixtures.ts'
import { openOwnPaper, type OwnPaper } from './own-paper.ts'

let paper: OwnPaper
test.beforeAll(async () => {
  paper = await openOwnPaper()
})
test.afterAll(() => paper.close())

const ELSEWHERE = /asked another site|favicon/i

test('once the paper wants a second person, no writer publishes alone, and the text that was approved goes out', async ({ browser, page, expectFault }) => {
  expectFault(ELSEWHERE)
  const [admin, writer, reader] = [await aUser({ role: 'ADMIN' }), await aUser({ role: 'EDITOR', name: 'Wanda Writer' }), await aUser({ role: 'EDITOR', name: 'Rita Reader' })]
  const { id } = await aStory({ published: null, headline: 'Ferry returns' })
  const place = `/desk/stories/${id}/publish`
  const at = async (who: { email: string; password: string }) => {
    const context = await browser.newContext({ baseURL: paper.door })
    const own = await context.newPage()
    await own.goto('/')
    await loginAs(own, who)
    return own
  }

  const office = await at(admin)
  await office.goto('/desk/settings')
  await office.getByLabel('A second person reads before a story goes out').check()
  await office.getByRole('button', { name: 'Save' }).first().click()
  await expect(office.getByText('Saved.')).toBeVisible()

  const alone = await at(writer)
  await alone.goto(place)
  await expect(alone.getByRole('region', { name: 'Checklist' })).toContainText('Nobody but its writers has approved this text.')
  await alone.getByRole('button', { name: 'Publish revision 1 now' }).click()
  await expect(alone.getByRole('form', { name: 'Publish', exact: true }).getByRole('alert')).toContainText('Ask for review')
  await alone.getByRole('button', { name: 'Ask for review' }).click()
  await expect(alone.getByRole('region', { name: 'Where it stands' })).toContainText('In review.')

  const second = await at(reader)
  await second.goto(place)
  await second.getByRole('button', { name: 'Approve revision 1' }).click()
  await expect(second.getByRole('region', { name: 'Where it stands' })).toContainText('Approved.')
  await second.getByRole('button', { name: 'Publish revision 1 now' }).click()
  await expect(second.getByRole('region', { name: 'Where it stands' })).toContainText('Published')
  await page.goto(`${paper.door}/`)
  await expect(page.getByRole('link', { name: 'Ferry returns' }).first()).toBeVisible()
})
