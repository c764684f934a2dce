/** However often a deed is sent, it is done once. */
import { expect, test } from '@playwright/test'
import { createWorld, type World } from './authority-world.ts'
import { openOwnPaper, type OwnPaper } from './own-paper.ts'
import { sendAgain, storyDoors } from './replays.ts'

test.describe.configure({ mode: 'default' })

let paper: OwnPaper
let world: World
test.beforeAll(async () => {
  paper = await openOwnPaper({ door: false })
  world = createWorld()
})
test.afterAll(() => paper.close())

const doors = storyDoors()
test('there are doors through which a story is written, moved and published', () => expect(doors.length).toBeGreaterThan(25))

for (const door of doors) {
  test(`sent three times at once, again the next day and by somebody else, ${door.name} has one effect`, () => sendAgain(paper.bare, paper.sql, world, door))
}
