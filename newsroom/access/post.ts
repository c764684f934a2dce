import { db } from '#lib/db.ts'
import { readSettings, siteUrl } from '#lib/settings.ts'
import { normalEmail } from './email.ts'
import { fileLetter, type Parcel } from './outbox.ts'
import { handOver, NotTaken } from './smtp.ts'

/** Pauses between attempts; after the last the letter is given up, and an admin may try again. */
const PAUSES_S = [30, 120, 600, 1_800, 3_600, 14_400, 43_200] as const
/** A letter that is being handed over is nobody else's for so long; longer than the patience with any server. */
const LEASE_MS = 5 * 60_000
const MOST_AT_ONCE = 50

/**
 * Sends the letters that are due, one after another: by SMTP_URL, or into the outbox where none is set. May run in
 * several processes at once, and twice: each letter is taken by one.
 * @returns how many left the house
 */
export async function deliverLetters(now: () => Date = () => new Date()): Promise<number> {
  let left = 0
  for (let turn = 0; turn < MOST_AT_ONCE; turn++) {
    const letter = await takeOne(now())
    if (!letter) break
    if (await deliver(letter, now)) left++
  }
  return left
}

type Taken = { id: string; kind: string; to: string; subject: string; text: string; attempts: number; createdAt: Date }

/** The attempt is counted before it is made, so that a letter that ends the process does not do so for ever. */
async function takeOne(now: Date): Promise<Taken | undefined> {
  const lease = new Date(now.getTime() + LEASE_MS)
  const [letter] = await db().$queryRaw<Taken[]>`
    UPDATE letter SET attempts = attempts + 1, not_before = ${lease}, last_error = NULL
    WHERE id = (SELECT id FROM letter WHERE state = 'WAITING' AND not_before <= ${now} ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, "to", subject, text, attempts, created_at AS "createdAt"`
  return letter
}

async function deliver(letter: Taken, now: () => Date): Promise<boolean> {
  const settings = readSettings(process.env)
  const parcel: Parcel = { ...letter, from: await sender(siteUrl(settings)) }
  try {
    // What left is not kept: a copy of the database must not hold links that open doors.
    if (settings.SMTP_URL) {
      await handOver(settings.SMTP_URL, parcel)
      await db().letter.update({ where: { id: letter.id }, data: { state: 'SENT', sentAt: now(), text: '', lastError: null } })
    } else {
      const file = await fileLetter(parcel)
      await db().letter.update({ where: { id: letter.id }, data: { state: 'FILED', sentAt: now(), text: '', file, lastError: null } })
    }
    return true
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    const pause = PAUSES_S[letter.attempts - 1]
    const isGivenUp = error.isFinal || pause === undefined
    await db().letter.update({
      where: { id: letter.id },
      data: { lastError: error.message, ...(isGivenUp ? { state: 'FAILED' } : { notBefore: new Date(now().getTime() + pause * 1_000) }) },
    })
    return false
  }
}

/** The paper's own address where it has one; else the desk's at the address readers use. */
async function sender(site: string): Promise<{ name: string; address: string }> {
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { name: true, email: true } })
  return { name: paper?.name ?? 'The paper', address: normalEmail(paper?.email ?? '') ?? `desk@${new URL(site).hostname}` }
}
