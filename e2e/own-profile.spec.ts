import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { aContributor, aStory } from '#prisma/builders.ts'
import { saveContact } from '#newsroom/contributors/contact.ts'
import { proposeProfile } from '#newsroom/contributors/propose.ts'
import { readProfile } from '#newsroom/contributors/read-profile.ts'
import { TEST_ADMIN } from '#scripts/test-paper.ts'
import { anAccount, askAs, edit, enterAs, field, press, VARIANTS } from './contributor-desk.ts'
import { everyPublicText } from './crawl.ts'
import { desk, editStory, sectionCalled } from './desk.ts'
import { axe, expect, inEveryDress, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'

test('a contributor proposes, the desk sends it back and then accepts; the story keeps the title of its day and says what it is today', async ({ page, request }) => {
  const word = ownWord()
  const { id, slug } = await aContributor({ name: `Ada ${word}`, jobTitle: 'Harbour reporter', shortBio: 'Covers the old harbour.' })
  const { path } = await aStory({ section: await sectionCalled('region'), headline: `Gates of ${word}`, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  const draft = await aStory({ section: await sectionCalled('region'), headline: `A draft about ${word}`, published: null, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  const ada = await anAccount('CONTRIBUTOR', id)
  expect(await textOf(request, path)).not.toContain('Since then')

  await enterAs(page, ada)
  await expect(page).toHaveURL(/\/desk\/profile$/)
  await expect(page.getByRole('region', { name: 'As readers see it' })).toContainText('Covers the old harbour.')
  await page.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: `A draft about ${word}` }).click()
  await expect(page).toHaveURL(`/desk/stories/${draft.id}`)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText('how we know')
  await page.goto('/desk/profile')
  await page.getByRole('link', { name: 'Propose a change' }).click()
  await field(page, 'Title').fill('Emperor of the harbour')
  await page.getByText('Add a portrait').click()
  const portrait = page.getByRole('form', { name: 'A new portrait' })
  await portrait.getByLabel('What it shows').fill('Ada before the lock')
  await portrait.getByLabel('Credit').fill('Photograph: Ada')
  await portrait.getByLabel('Picture', { exact: true }).setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 500, height: 500, channels: 3, background: '#a86' } }).png().toBuffer() })
  await portrait.getByRole('button', { name: 'Add this portrait' }).click()
  await expect(page.getByRole('img', { name: 'Ada before the lock' })).toBeVisible()
  await field(page, 'Note').fill('I was promoted')
  await press(page, 'Propose it')
  await expect(page.getByRole('status').filter({ hasText: 'Proposed.' })).toBeVisible()
  await page.goto('/desk/profile')
  await expect(page.getByRole('heading', { name: 'Your proposal waits for the desk' })).toBeVisible()
  expect(await textOf(request, `/contributors/${slug}`)).not.toContain('Emperor')

  await enterAs(page, TEST_ADMIN)
  await page.goto('/desk/contributors/proposals')
  await page.getByRole('link', { name: `Ada ${word}` }).click()
  await expect(page.getByLabel('What they propose').getByRole('insertion').first()).toContainText('Emperor')
  await expect(page.getByRole('group', { name: 'The portrait' }).getByRole('img', { name: 'Ada before the lock' })).toBeVisible()
  await page.getByLabel('What should be different').fill('“Harbour editor”, please.')
  await page.getByRole('button', { name: 'Send back' }).click()
  await page.waitForURL('/desk/contributors/proposals')

  await enterAs(page, ada)
  await expect(page.getByText('“Harbour editor”, please.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on from what you proposed' }).click()
  await expect(field(page, 'Title')).toHaveValue('Emperor of the harbour')
  await field(page, 'Title').fill('Harbour editor')
  await press(page, 'Propose it')
  await expect(page.getByRole('status').filter({ hasText: 'Proposed.' })).toBeVisible()
  await edit(id, { languages: ['en'] })

  await enterAs(page, TEST_ADMIN)
  await page.goto(`/desk/contributors/${id}/proposal`)
  await expect(page.getByText('The profile was saved since they began')).toBeVisible()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForURL('/desk/contributors/proposals')
  expect((await readProfile(db(), id))?.profile).toMatchObject({ jobTitle: 'Harbour editor', languages: ['en'] })

  await page.context().clearCookies()
  await expect(async () => expect(await textOf(request, path)).toContain('Since then')).toPass({ timeout: 5_000 })
  await page.goto(path)
  const box = page.getByRole('region', { name: 'Who made this story' })
  await expect(box).toContainText('Harbour reporter')
  await expect(box).toContainText('Since then: now harbour editor.')
  await inEveryDress(page)
  await page.getByRole('link', { name: `The profile of Ada ${word} as it stands today` }).click()
  await expect(page.getByText('Harbour editor')).toBeVisible()

  const story = await db().liveStory.findFirstOrThrow({ where: { headline: `Gates of ${word}` } })
  await editStory(story.storyId, { standfirst: 'Mended since.' }, 'Mended')
  await expect(async () => expect(await textOf(request, path)).toContain('Mended since.')).toPass({ timeout: 5_000 })
  expect(await textOf(request, path)).toContain('Since then')
})

test('threat row 20: nobody reaches a profile, a draft or a private page that is not theirs', async ({ page, request, expectFault }) => {
  expectFault(/status of 40[34]/)
  const [mine, other] = [await aContributor({ name: `Mine ${ownWord()}` }), await aContributor({ name: `Other ${ownWord()}` })]
  const draft = await aStory({ published: null, section: await sectionCalled('region'), headline: `Secret ${ownWord()}`, bylines: [{ contributorId: other.id, role: 'REPORTER' }] })
  const pages = ['', '/history', '/proposal', '/contact', '/account'].map((part) => `/desk/contributors/${other.id}${part}`)
  const refusedTo = async (role: 'CONTRIBUTOR' | 'EDITOR', paths: string[]) => {
    await enterAs(page, await anAccount(role, role === 'CONTRIBUTOR' ? mine.id : undefined))
    for (const path of paths) for (const headers of VARIANTS) {
      const { status, text } = await askAs(page, request, path, headers)
      expect([200, 403, 404], path).toContain(status) // an RSC answer carries its refusal inside
      if (!('rsc' in headers)) expect([403, 404], path).toContain(status)
      expect(text, path).not.toContain(other.slug)
      expect(text, path).not.toContain('Secret ')
    }
  }
  await refusedTo('CONTRIBUTOR', [...pages, '/desk/contributors/new', '/desk/contributors/proposals', `/desk/stories/${draft.id}`])
  await refusedTo('EDITOR', [...pages.slice(2), '/desk/contributors/proposals', '/desk/profile'])
})

test('private contact reaches no reader, no editor, and no variant of a page', async ({ page, request, login, expectFault }) => {
  expectFault(/status of 40[34]/)
  test.setTimeout(120_000)
  const canary = `canary${ownWord()}`.toLowerCase()
  const { id, slug } = await aContributor({ name: `Private ${ownWord()}`, jobTitle: 'Night pilot' })
  await aStory({ section: await sectionCalled('region'), headline: `By one with a secret ${ownWord()}`, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  await login()
  await page.goto(`/desk/contributors/${id}/contact`)
  await page.getByLabel('E-mail').fill(`${canary}@private.example`)
  await page.getByLabel('Telephone').fill(canary)
  await page.getByLabel('Address').fill(`${canary}\nTown`)
  await page.getByLabel('Note').fill(canary)
  await page.getByLabel('Real name').fill(`${canary} Person`)
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Real name')).toHaveValue(`${canary} Person`)
  await inEveryDress(page)

  const { texts } = await everyPublicText(request)
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter(({ text }) => text.toLowerCase().includes(canary)).map(({ path }) => path)).toEqual([])
  await enterAs(page, await anAccount('EDITOR'))
  for (const path of [`/desk/contributors/${id}`, `/desk/contributors/${id}/history`, `/desk/contributors/${id}/contact`, `/contributors/${slug}`]) {
    for (const headers of VARIANTS) {
      const { status, text } = await askAs(page, request, path, headers)
      expect([200, 403], path).toContain(status)
      expect(text.toLowerCase(), path).not.toContain(canary)
    }
  }
})

test('readers narrow somebody’s stories by year', async ({ page }) => {
  const { id, slug } = await aContributor({ name: `Years ${ownWord()}` })
  const section = await sectionCalled('region')
  for (const year of [2019, 2021, 2021]) await aStory({ section, headline: `Of ${year} ${ownWord()}`, published: new Date(`${year}-06-01T12:00:00Z`), bylines: [{ contributorId: id, role: 'REPORTER' }] })
  await page.goto(`/contributors/${slug}`)
  await page.getByRole('navigation', { name: 'Stories by year' }).getByRole('link', { name: '2019 1' }).click()
  await expect(page).toHaveURL(`/contributors/${slug}?year=2019`)
  await expect(page.getByRole('region', { name: 'Stories' }).getByRole('article')).toHaveCount(1)
  await inEveryDress(page)
})

test('the screens of a profile can be used by everybody, in light and dark, on any screen', async ({ page, login }) => {
  test.setTimeout(180_000)
  const { id } = await aContributor({
    name: `Everybody ${ownWord()}`, jobTitle: 'Reporter', shortBio: 'Covers it.', links: [{ label: 'Own', url: 'https://own.example' }],
    affiliations: [{ organisation: 'O', from: '2020-01-01' }], disclosures: [{ entity: 'E', text: 'A sentence.', from: '2020-01-01' }],
  })
  const account = await anAccount('CONTRIBUTOR', id)
  const found = await readProfile(db(), id)
  if (!found) throw new Error('just made')
  await proposeProfile({ id: account.id, name: 'A', role: 'CONTRIBUTOR', address: 'test', contributorId: id }, { ...found.profile, jobTitle: 'Chief reporter', contributorId: id, version: 1, note: 'Why' })
  await edit(id, { signal: 'x.1' })
  await saveContact(desk, { contributorId: id, phone: '1' })
  await login()
  for (const path of ['new', 'proposals', id, `${id}/history`, `${id}/proposal`, `${id}/account`]) {
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      expect((await page.goto(`/desk/contributors/${path}`))?.status()).toBe(200)
      await inEveryDress(page)
    })
  }
  await enterAs(page, account)
  for (const path of ['/desk/profile', '/desk/profile/edit']) {
    await test.step(path, async () => {
      expect((await page.goto(path))?.status()).toBe(200)
      await inEveryDress(page)
    })
  }
  await enterAs(page, await anAccount('EDITOR'))
  await page.goto(`/desk/contributors/${id}`)
  await expect(page.getByText('Only admins change these.')).toBeVisible()
  await axe(page)
})

test('an admin invites a contributor from their page, or links an account and parts it again', async ({ page, login }) => {
  const { id } = await aContributor({ name: `Account ${ownWord()}` })
  const somebody = await anAccount('CONTRIBUTOR')
  const email = `${ownWord()}@paper.example`
  await login()
  await page.goto(`/desk/contributors/${id}/account`)
  await page.getByLabel('Their e-mail').fill(email)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText(`The letter to ${email} is on its way.`)).toBeVisible()
  expect(await db().invitation.findFirstOrThrow({ where: { email } })).toMatchObject({ role: 'CONTRIBUTOR', contributorId: id })

  const link = page.getByRole('form', { name: 'Link an account' })
  await link.getByLabel('E-mail of the account').fill('nobody@paper.example')
  await link.getByRole('button', { name: 'Link' }).click()
  await expect(link.getByRole('alert')).toHaveText('Nobody signs in with this e-mail. Invite them instead.')
  await link.getByLabel('E-mail of the account').fill(somebody.email)
  await link.getByRole('button', { name: 'Link' }).click()
  await expect(page.getByRole('heading', { name: 'Linked' })).toBeVisible()
  await page.getByRole('button', { name: 'Unlink' }).click()
  await expect(page.getByRole('heading', { name: 'Invite them' })).toBeVisible()
})
