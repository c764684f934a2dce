import { z } from 'zod'
import type { Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { addPicture } from './add.ts'

/** As a form sends it: the file, and the focal point in hundredths of width and height. */
const PortraitInput = z.strictObject({
  file: z.file().min(1, 'Choose a picture first.').max(32 * 1024 * 1024, 'The file is larger than 32 MB. Save it smaller and try again.'),
  alt: line(1_000).min(1, 'Say in a sentence what the picture shows, for those who cannot see it.'),
  credit: line(1_000).min(1, 'Say who made the picture. It stands beneath it.'),
  focalX: z.coerce.number().min(0).max(100).default(50),
  focalY: z.coerce.number().min(0).max(100).default(50),
})

/** Keeps a picture as somebody's portrait to be; a save of the profile puts it there. Nothing of the file but its picture is kept. */
export async function addPortrait(actor: Actor, given: unknown, now = new Date()) {
  const { file, focalX, focalY, alt, credit } = readInput(PortraitInput, given)
  try {
    const { id, key, width, height } = await addPicture(actor, { bytes: new Uint8Array(await file.arrayBuffer()), alt, credit, creator: credit, focalX: focalX / 100, focalY: focalY / 100 }, now)
    return { id, key, alt, credit, width, height }
  } catch (error) {
    // In the form the bytes are a file.
    if (error instanceof Refused) throw new Refused(error.reasons.map((reason) => (reason.field === 'bytes' ? { ...reason, field: 'file' } : reason)))
    throw error
  }
}
