import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { linkTo } from './outbox.ts'

const mailbox = (name: string) => `${name}-${randomUUID().slice(0, 8)}@test.example`
const NEW_PASSWORD = 'eleven grey pigeons'

async function invite(page: Page, email: string, role = 'Editor'): Promise<void> {
  await page.goto('/desk/people')
  const form = page.getByRole('form', { name: 'Invite somebody' })
  await form.getByLabel('E-mail').fill(email)
  await form.getByLabel('Role').selectOption(role)
  await form.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(form.getByRole('status')).toHaveText(`The invitation to ${email} is on its way.`)
}

async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/desk'))
}

test('an admin invites a colleague, who reads the letter, chooses a password and is at the desk', async ({ page, browser, baseURL }) => {
  const admin = await aUser({ role: 'ADMIN', name: 'Ada Admin' })
  await loginAs(page, admin)
  const email = mailbox('noor')
  await invite(page, ` ${email.toUpperCase()} `.trim().toLowerCase())
  await expect(page.getByRole('region', { name: 'Open invitations' }).getByRole('row', { name: email })).toContainText('Editor')

  // Without an SMTP server the admin reads the letter in the browser, and passes the link on.
  await page.goto('/desk/mail')
  await expect(page.getByText('No SMTP server is set')).toBeVisible()
  const link = await linkTo(email, 'invitation')
  await page.reload()
  await page.getByRole('row', { name: email }).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'What the letter says' })).toContainText(link)
  await expect(page.getByRole('region', { name: 'What the letter says' })).toContainText('Ada Admin invites you')

  const theirs = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const colleague = await theirs.newPage()
  await accept(colleague, link, 'Noor Haddad')
  await expect(colleague.getByRole('link', { name: 'Noor Haddad' })).toBeVisible()
  await colleague.goto(link)
  await expect(colleague.getByText('This invitation was used already.')).toBeVisible()
  await theirs.close()

  await page.goto('/desk/people')
  await expect(page.getByRole('region', { name: 'People' }).getByRole('row', { name: email })).toContainText('Signed in')
  await expect(page.getByRole('row', { name: email })).toHaveCount(1)
})

test('an invitation that ran out, was revoked or is unknown says what to do, and nothing typed is lost', async ({ page }) => {
  const admin = await aUser({ role: 'ADMIN' })
  await loginAs(page, admin)
  const email = mailbox('late')
  await invite(page, email)
  const link = await linkTo(email, 'invitation')
  await page.context().clearCookies()

  await page.goto(link)
  await page.getByLabel('Your name').fill('ליאת כהן')
  await page.getByLabel('Password').fill('password123')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('alert').first()).toContainText('one of the passwords that are tried first everywhere')
  await expect(page.getByLabel('Your name')).toHaveValue('ליאת כהן')
  await page.getByLabel('Your name').fill('n'.repeat(10_000))
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('alert').first()).toContainText('At most 120 characters fit here; this has 10000.')
  await expect(page.getByLabel('Your name')).toHaveValue('n'.repeat(10_000))

  await db().invitation.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1_000) } })
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByLabel('Your name').fill('Late Larry')
  await page.getByLabel('Password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('alert').first()).toContainText('This invitation has run out.')
  await page.goto(link)
  await expect(page.getByText('This invitation has run out. Ask whoever invited you to send it again.')).toBeVisible()

  await loginAs(page, admin)
  await page.goto('/desk/people')
  await expect(page.getByRole('row', { name: email })).toContainText('Ran out')
  await page.getByRole('form', { name: `Send the invitation to ${email} again` }).getByRole('button').click()
  const again = await linkTo(email, 'invitation', 2)
  await page.getByRole('form', { name: `Revoke the invitation to ${email}` }).getByRole('button').click()
  await expect(page.getByRole('row', { name: email })).toHaveCount(0)
  await page.goto(again)
  await expect(page.getByText('This invitation was taken back.')).toBeVisible()
  await page.goto(link)
  await expect(page.getByText('This invitation is not known here.')).toBeVisible()
})

test('whoever forgot the password chooses a new one by a letter, and is signed out everywhere', async ({ page, browser, baseURL }) => {
  const user = await aUser()
  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const other = await elsewhere.newPage()
  await loginAs(other, user)

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  const answers: string[] = []
  for (const email of [mailbox('nobody'), user.email]) {
    await page.goto('/sign-in/forgotten')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send the letter' }).click()
    await expect(page.getByRole('status')).toContainText('If there is an account')
    answers.push(await page.getByRole('status').innerText())
  }
  expect(answers[0]).toBe(answers[1])

  const link = await linkTo(user.email, 'new-password')
  await page.goto(link)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  await other.goto('/desk')
  await expect(other).toHaveURL(/\/sign-in/)
  await elsewhere.close()
  await page.goto(link)
  await expect(page.getByText('This link was used already')).toBeVisible()
  await loginAs(page, { email: user.email, password: NEW_PASSWORD })
})

test('an e-mail changes when both mailboxes have said yes', async ({ page }) => {
  const user = await aUser()
  const wanted = mailbox('new')
  await loginAs(page, user)
  await page.goto('/desk/account/email')
  await page.getByLabel('New e-mail').fill(wanted)
  await page.getByRole('button', { name: 'Send both letters' }).click()
  await expect(page.getByText('Letters are on their way to both mailboxes.')).toBeVisible()
  const [atOld, atNew] = [await linkTo(user.email, 'email'), await linkTo(wanted, 'email')]
  await page.goto(atNew)
  await page.getByRole('button', { name: 'Yes, change it' }).click()
  await expect(page.getByRole('status')).toContainText('as soon as the other mailbox has said yes')
  await page.goto('/desk/account/email')
  await expect(page.getByText('The old mailbox has not said yes yet; the new one has said yes.')).toBeVisible()
  await page.goto(atOld)
  await page.getByRole('button', { name: 'Yes, change it' }).click()
  await expect(page.getByRole('status')).toContainText('The e-mail is changed.')
  await page.goto('/desk/account/email')
  await expect(page.getByText(`Now: ${wanted}`)).toBeVisible()
  await page.goto(atOld)
  await expect(page.getByText('Both mailboxes have said yes; the change is done.')).toBeVisible()
  await page.context().clearCookies()
  await loginAs(page, { email: wanted, password: user.password })
})

test('an admin gives somebody another role, signs them out, shuts them out, lets them in and deletes them', async ({ page, browser, baseURL }) => {
  const [admin, user] = [await aUser({ role: 'ADMIN' }), await aUser({ name: 'Edith Nkemelu' })]
  const theirs = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const other = await theirs.newPage()
  await loginAs(other, user)
  await loginAs(page, admin)
  await page.goto(`/desk/people/${user.id}`)
  await page.getByLabel('The role of Edith Nkemelu').selectOption('Admin')
  await page.getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByText('Edith Nkemelu is an admin now, and signs in anew.')).toBeVisible()
  await other.goto('/desk')
  await expect(other).toHaveURL(/\/sign-in/)
  await loginAs(other, user)
  await page.getByRole('button', { name: 'End all sessions' }).click()
  await expect(page.getByText('One session is ended.')).toBeVisible()
  await page.getByRole('button', { name: 'Disable the account' }).click()
  await expect(page.getByText('Edith Nkemelu cannot sign in.')).toBeVisible()
  await page.getByRole('button', { name: 'Let in again' }).click()
  await expect(page.getByRole('button', { name: 'Disable the account' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete the account' }).click()
  await page.waitForURL('/desk/people')
  await expect(page.getByRole('row', { name: user.email })).toHaveCount(0)
  await theirs.close()
  // One’s own account offers neither.
  await page.goto(`/desk/people/${admin.id}`)
  await expect(page.getByRole('button', { name: 'End all sessions' })).toBeVisible()
  await expect(page.getByRole('button', { name: /role|Disable|Delete/ })).toHaveCount(0)
})

test('a dangerous deed asks anew who is there before it does anything', async ({ page }) => {
  const [admin, user] = [await aUser({ role: 'ADMIN' }), await aUser()]
  await loginAs(page, admin)
  await db().session.updateMany({ where: { userId: admin.id }, data: { confirmedAt: new Date(Date.now() - 3_600_000) } })
  await page.goto(`/desk/people/${user.id}`)
  await page.getByRole('button', { name: 'Disable the account' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).disabledAt).toBeNull()
})

test('the rooms and doors of letters are open to everybody, in light and dark, on any screen', async ({ page }) => {
  test.setTimeout(120_000)
  const [admin, user] = [await aUser({ role: 'ADMIN' }), await aUser({ name: 'Somebody whose name is as long as names of two families together may well be, and then some' })]
  const email = mailbox('a-very-long-address-that-fits-into-no-narrow-column')
  await loginAs(page, admin)
  await invite(page, email)
  await db().letter.create({ data: { kind: 'notice', to: mailbox('gone'), subject: 'A notice', text: '', state: 'FAILED', attempts: 8, lastError: 'The SMTP server does not take this letter. It said: 550 No such mailbox here' } })
  const invitation = await linkTo(email, 'invitation')
  const letter = await db().letter.findFirstOrThrow({ where: { to: email } })
  const look = (path: string) => test.step(path, async () => {
    await page.goto(path)
    await inEveryDress(page)
  })
  for (const path of ['/desk/people', `/desk/people/${user.id}`, '/desk/mail', `/desk/mail/${letter.id}`, '/desk/account/email']) await look(path)
  await page.context().clearCookies()
  for (const path of ['/sign-in', '/sign-in/forgotten', invitation, '/sign-in/invitation/unknown', '/sign-in/new-password/unknown', '/sign-in/link/unknown', '/sign-in/email/unknown']) await look(path)
})
