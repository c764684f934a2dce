// A process that only reads pictures: what bursts or hangs in a decoder ends this one, and not the paper.
import { Refused } from '../refusal.ts'
import { readPicture } from './read-picture.ts'
import type { Focuses } from './renditions.ts'

process.on('message', async ({ bytes, focus }: { bytes: Uint8Array; focus: Focuses }) => {
  try {
    process.send?.({ read: await readPicture(bytes, focus) })
  } catch (error) {
    process.send?.(error instanceof Refused ? { reasons: error.reasons } : { failed: String(error) })
  }
})
process.on('disconnect', () => process.exit())
