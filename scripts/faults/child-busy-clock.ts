// Looks for what is due without a pause, so that races with the desk are many.
import { publishDue } from '#newsroom/stories/publish-due.ts'

await publishDue()
process.send?.('ready')
for (;;) {
  await publishDue()
  await new Promise((later) => setTimeout(later, 2))
}
