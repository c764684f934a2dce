// `npm run faults`, or some of them: `npm run faults -- F3 F5`. Breaks the paper on purpose and counts what was lost.
import { clocksThatLie } from './faults/clocks.ts'
import { dueAfterDowntime, dueOnce, dueWhileKilled } from './faults/due.ts'
import { dueWhileChanged } from './faults/due-raced.ts'
import { goneAway } from './faults/gone-away.ts'
import { withGround, type Fault } from './faults/ground.ts'
import { publishKilled } from './faults/publish-killed.ts'
import { purgeKilled } from './faults/purge-killed.ts'
import { savesCollide } from './faults/saves-collide.ts'
import { savesKilled } from './faults/saves-killed.ts'
import { sentAgain } from './faults/sent-again.ts'

const faults: readonly Fault[] = [savesKilled, publishKilled, purgeKilled, dueOnce, dueWhileKilled, dueAfterDowntime, dueWhileChanged, clocksThatLie, savesCollide, goneAway, sentAgain]

const asked = process.argv.slice(2).map((name) => name.toUpperCase())
const unknown = asked.filter((name) => !faults.some(({ id }) => id === name))
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}. There are ${faults.map(({ id }) => id).join(', ')}.`)
  process.exit(1)
}
await withGround(async (ground) => {
  for (const { id, what, run } of faults.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
    const start = performance.now()
    console.log(`\n${id}  ${what}`)
    try {
      console.log(`    held: ${await run(ground)} (${((performance.now() - start) / 1000).toFixed(0)} s)`)
    } catch (error) {
      process.exitCode = 1
      console.log(`    FAILED: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
})
