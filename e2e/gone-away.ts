/** Somebody writes on without a line while another saves, and their tab is no more before the line is back. */
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { patchBetween } from '#newsroom/stories/patch-between.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { paragraphs } from '#prisma/builders.ts'
import { expect } from './fixtures.ts'
import { head, isSaved, open, state, text, wordsOf } from './writing-steps.ts'

/** The way between a browser and the paper. */
export type Line = { cut: () => Promise<void>; mend: () => Promise<void> }

const MINE = 8
const BETWEEN = 'Nobody touches this.'
const BOTH = 'Both write here.'

/** Paragraphs of mine, of theirs, and one in which both will write. */
const mine: readonly string[] = Array.from({ length: MINE }, (_, n) => `Mine ${n}.`)
export const TEXT_OF_TWO = paragraphs(...mine, BETWEEN, 'Theirs.', BETWEEN, BOTH)

/** Another editor saves the whole story with these paragraphs changed. */
export async function anotherSaves(id: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })
  const from = await head(id)
  const body = paragraphs(...(await wordsOf(id)).map((words) => changes[words] ?? words))
  await saveStory(commandLine, { storyId: id, base: workingRevision?.number ?? 1, saveId: randomUUID(), patch: patchBetween(from, { ...from, body }) })
}

/** The browser tells the editor of a moved caret behind keys that wait already: no hand is so fast, a machine is. */
const learned = (page: Page) => page.evaluate(async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((next) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = next
      port2.postMessage(null)
    })
  }
})

type Typing = { edits: number; /** Of the page's clock, after each. */ seconds: number; random: () => number; /** Done after this many edits. */ meanwhile?: Readonly<Record<number, () => Promise<void>>> }

/** Words behind, new paragraphs, and words taken out again, all over what is mine. Returns the paragraphs as they must be then. */
export async function typeOn(page: Page, before: readonly string[], { edits, seconds, random, meanwhile = {} }: Typing): Promise<string[]> {
  const mine = [...before]
  for (let edit = 0; edit < edits; edit += 1) {
    const place = Math.floor(random() * mine.length)
    const words = mine[place] ?? ''
    const [, kept = '', last = ''] = /^(.*)( w\d+)$/.exec(words) ?? []
    const what = random()
    await text(page).locator('p').nth(place).click()
    await page.keyboard.press('End')
    await learned(page)
    await page.clock.runFor(200)
    if (what < 0.15 && last) {
      for (let key = 0; key < last.length; key += 1) await page.keyboard.press('Backspace')
      mine[place] = kept
    } else if (what < 0.3 || words.length > 50) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(`New w${edit}`)
      mine.splice(place + 1, 0, `New w${edit}`)
    } else {
      await page.keyboard.type(` w${edit}`)
      mine[place] = `${words} w${edit}`
    }
    await expect(text(page).locator('p').nth(mine.length - 1), `edit ${edit}`).toHaveText(mine.at(-1) ?? '')
    await page.clock.runFor(seconds * 1000)
    await meanwhile[edit]?.()
  }
  return mine
}

type Away = { /** A draft of TEXT_OF_TWO. */ id: string; /** Where the paper is, if not the one under test. */ site?: string; page: Page; line: Line; edits: number; minutes: number; random: () => number; /** Ends the tab as a power cut would. */ end: (page: Page) => Promise<void>; /** A new tab of the same browser. */ again: () => Promise<Page> }

/** @throws where a word that was typed is not there on return, or another’s save was overwritten */
export async function offlineAndBack({ id, site, page, line, edits, minutes, random, end, again }: Away): Promise<void> {
  await page.clock.install()
  await open(page, id, site)
  await line.cut()
  await text(page).getByText(BOTH).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Mine it is.')
  const meanwhile = {
    [Math.floor(edits / 3)]: () => anotherSaves(id, { 'Theirs.': 'Theirs, once.' }),
    [Math.floor(edits / 2)]: () => anotherSaves(id, { 'Theirs, once.': 'Theirs, twice.', [BOTH]: `${BOTH} Theirs it is.` }),
  }
  const typed = await typeOn(page, mine, { edits, seconds: (minutes * 60) / edits, random, meanwhile })
  await expect(state(page)).toHaveText(/^Not saved: (?:offline|the server has not answered) since \d{1,2}:\d{2}.+ It is kept on this device/)
  await end(page)
  expect(await wordsOf(id)).toEqual([...mine, BETWEEN, 'Theirs, twice.', BETWEEN, `${BOTH} Theirs it is.`])

  await line.mend()
  const back = await again()
  await open(back, id, site)
  await expect(back.getByText('This device still had what you wrote here')).toBeVisible()
  const clash = back.getByRole('region', { name: 'Two texts of one place' })
  await expect(clash).toContainText(`${BOTH} Theirs it is.`)
  await expect(clash).toContainText(`${BOTH} Mine it is.`)
  await clash.getByRole('button', { name: /^Keep both/ }).click()
  await isSaved(back)
  expect(await wordsOf(id)).toEqual([...typed, BETWEEN, 'Theirs, twice.', BETWEEN, `${BOTH} Theirs it is.`, `${BOTH} Mine it is.`])
  await expect(text(back).locator('p')).toHaveText([...typed, BETWEEN, 'Theirs, twice.', BETWEEN, `${BOTH} Theirs it is.`, `${BOTH} Mine it is.`])
}

/** A laptop closed in the middle of a word, and opened the next morning. @throws as above */
export async function asleepAndBack({ id, site, page, line }: Pick<Away, 'id' | 'site' | 'page' | 'line'>): Promise<void> {
  await page.clock.install()
  await open(page, id, site)
  await text(page).locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Before the lid clo')
  const wire = await page.context().newCDPSession(page)
  await wire.send('Page.setWebLifecycleState', { state: 'frozen' })
  await line.cut()
  await anotherSaves(id, { 'Theirs.': 'Theirs, at night.' })
  await line.mend()
  await wire.send('Page.setWebLifecycleState', { state: 'active' })
  await page.clock.fastForward('10:00:00')
  await page.keyboard.type('sed.')
  await isSaved(page)
  const both = [`${mine[0]} Before the lid closed.`, ...mine.slice(1), BETWEEN, 'Theirs, at night.', BETWEEN, BOTH]
  expect(await wordsOf(id)).toEqual(both)
  await expect(text(page).locator('p')).toHaveText(both)
}

/** Two tabs without a line, both gone; whichever is opened next has the words of both. @throws as above */
export async function twoTabsAndBack({ id, site, page, line, end, again }: Pick<Away, 'id' | 'site' | 'page' | 'line' | 'end' | 'again'>): Promise<void> {
  const other = await again()
  await open(page, id, site)
  await open(other, id, site)
  await line.cut()
  for (const [tab, place] of [[page, 0], [other, 5]] as const) {
    await text(tab).locator('p').nth(place).click()
    await tab.keyboard.press('End')
    await tab.keyboard.type(` From tab ${place}.`)
    await expect(state(tab)).toHaveText(/It is kept on this device/, { timeout: 40_000 })
  }
  await anotherSaves(id, { 'Theirs.': 'Theirs, meanwhile.' })
  await end(page)
  await end(other)
  await line.mend()
  const back = await again()
  await open(back, id, site)
  const all = [...mine.map((words, place) => (place === 0 || place === 5 ? `${words} From tab ${place}.` : words)), BETWEEN, 'Theirs, meanwhile.', BETWEEN, BOTH]
  await expect(text(back).locator('p')).toHaveText(all, { timeout: 15_000 })
  await isSaved(back)
  expect(await wordsOf(id)).toEqual(all)
}

/** Ends a tab as when its process dies: nothing of it runs any more. */
export async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash')
  const wire = await page.context().newCDPSession(page)
  void wire.send('Page.crash').catch(() => {})
  await gone
  await page.close()
}
