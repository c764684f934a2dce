import { inTransaction } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { tell } from '#newsroom/stories/tell.ts'
import { aStory, aUser } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'

test('a story is given to somebody, who finds it in the inbox, reads it, and chooses when it is mailed', async ({ page, browser }) => {
  const [giver, taker] = [await aUser({ role: 'EDITOR', name: 'Wanda Writer' }), await aUser({ role: 'EDITOR', name: 'Otto Other' })]
  const { id } = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Harbour lights' })
  await loginAs(page, giver)
  await page.goto(`/desk/stories/${id}/publish`)
  const form = page.getByRole('form', { name: 'Who has it' })
  await form.getByLabel('To').selectOption({ label: 'Otto Other' })
  await form.getByLabel('Due, by the clock of').fill('2089-12-24T18:00')
  await form.getByRole('button', { name: 'Give it' }).click()
  await expect(page.getByRole('region', { name: 'Who has it' })).toContainText('Otto Other, due 24 Dec 2089, 18:00.')

  const other = await browser.newPage()
  await loginAs(other, taker)
  await inTransaction((tx) => tell(tx, commandLine, { kind: 'MENTION', to: [taker.id], storyId: id, text: `Somebody named you ${'x'.repeat(200)}` }))
  await other.goto('/desk/inbox', { waitUntil: 'networkidle' })
  await expect(other.getByText('2 are unread.')).toBeVisible()
  await inEveryDress(other)
  const notice = other.getByRole('listitem').filter({ hasText: 'Wanda Writer gave you “Harbour lights”' })
  await notice.getByRole('button', { name: 'Mark as read' }).press('Enter')
  await expect(other.getByText('One is unread.')).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
  await other.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(other.getByText('Nothing is unread.')).toBeVisible()

  const mail = other.getByRole('form', { name: 'Mail' })
  await mail.getByLabel('Quiet from').selectOption('22:00')
  await mail.getByRole('button', { name: 'Save' }).click()
  await expect(mail).toContainText('Quiet hours need a beginning and an end.')
  await mail.getByLabel('Until').selectOption('07:00')
  await mail.getByRole('button', { name: 'Save' }).click()
  await expect(mail).toContainText('Saved.')

  await notice.getByRole('link').click()
  await expect(other).toHaveURL(`/desk/stories/${id}/publish`)
  await other.close()
})
