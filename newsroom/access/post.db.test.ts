import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import type { Actor } from './can.ts'
import { inviteUser } from './invite.ts'
import { writeLetter } from './letter.ts'
import { letterAtDesk, lettersAtDesk, retryLetter } from './mail-room.ts'
import { deliverLetters } from './post.ts'

type Received = { from: string; to: string[]; text: string }

const servers: SMTPServer[] = []

/** A real SMTP server on loopback that writes down what it is given. */
async function anSmtpServer(options: Partial<SMTPServerOptions> = {}, port = 0): Promise<{ received: Received[]; port: number; close: () => Promise<void> }> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
    ...options,
  })
  servers.push(server)
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const at = (server.server.address() as AddressInfo).port
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${at}`
  return { received, port: at, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

let admin: Actor
beforeEach(async () => {
  await aPaper({ name: 'The Merrow Ledger', email: 'desk@paper.example' })
  const { id, name } = await aUser({ role: 'ADMIN' })
  admin = { id, name, role: 'ADMIN', address: '192.0.2.1' }
  await db().letter.deleteMany()
})
afterEach(async () => {
  delete process.env['SMTP_URL']
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()))
})

const aLetter = (to: string, over: Partial<{ subject: string; text: string }> = {}) => inTransaction((tx) => writeLetter(tx, { kind: 'notice', to, subject: 'A notice', text: 'What it says.\n', ...over }))
const stored = (id: string) => db().letter.findUniqueOrThrow({ where: { id } })
const in10Minutes = () => new Date(Date.now() + 600_000)

describe('a letter', () => {
  it('goes to the address it was written to, and to no other', async () => {
    const smtp = await anSmtpServer()
    const { id } = await aLetter('noor@paper.example', { subject: 'Grüße\r\nBcc: evil@evil.example', text: 'Öffnen Sie den Brief.\n.\nQUIT\n' })
    expect(await deliverLetters()).toBe(1)
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]).toMatchObject({ from: 'desk@paper.example', to: ['noor@paper.example'] })
    const head = smtp.received[0]?.text.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^bcc:/im)
    expect(head).toMatch(/^To: noor@paper\.example$/m)
    expect(await stored(id)).toMatchObject({ state: 'SENT', text: '', attempts: 1, lastError: null })
    expect(await deliverLetters()).toBe(0)
  })

  it('is sent once, though ten processes look at the same moment', async () => {
    const smtp = await anSmtpServer()
    for (let n = 0; n < 12; n++) await aLetter(`reader${n}@paper.example`)
    await Promise.all(Array.from({ length: 10 }, () => deliverLetters()))
    expect(smtp.received.map(({ to }) => to.join()).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `reader${n}@paper.example`).sort())
  })

  it('waits while the server is down, the deed stands, and it is delivered once afterwards', async () => {
    const smtp = await anSmtpServer()
    await smtp.close()
    await inviteUser(admin, { email: 'later@paper.example', role: 'EDITOR' })
    expect(await deliverLetters()).toBe(0)
    expect(await db().invitation.count({ where: { email: 'later@paper.example' } })).toBe(1)
    const waiting = await db().letter.findFirstOrThrow({ where: { to: 'later@paper.example' } })
    expect(waiting).toMatchObject({ state: 'WAITING', attempts: 1, lastError: 'The SMTP server does not answer. Check the host and the port in SMTP_URL, and whether it runs.' })
    expect(waiting.notBefore.getTime()).toBeGreaterThan(Date.now() + 20_000)

    const again = await anSmtpServer({}, smtp.port)
    expect(await deliverLetters()).toBe(0)
    expect(await deliverLetters(in10Minutes)).toBe(1)
    expect(await deliverLetters(in10Minutes)).toBe(0)
    expect(again.received).toHaveLength(1)
    expect(again.received[0]?.to).toEqual(['later@paper.example'])
  })

  it('that the server refuses for good is given up, with what it said; an admin may try again', async () => {
    let isRefusing = true
    const smtp = await anSmtpServer({
      onRcptTo(_address, _session, done) {
        done(isRefusing ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 }) : null)
      },
    })
    const { id } = await aLetter('gone@paper.example')
    await deliverLetters()
    expect(await stored(id)).toMatchObject({ state: 'FAILED' })
    expect((await stored(id)).lastError).toContain('No such mailbox here')
    isRefusing = false
    await retryLetter(admin, { letterId: id })
    await deliverLetters()
    expect(smtp.received).toHaveLength(1)
    await expect(retryLetter(admin, { letterId: id })).rejects.toThrow(/was sent/)
  })

  it('is given up after a day of attempts', async () => {
    const smtp = await anSmtpServer()
    await smtp.close()
    const { id } = await aLetter('nobody@paper.example')
    let at = Date.now()
    for (let n = 0; n < 8; n++) await deliverLetters(() => new Date((at += 50_000_000)))
    expect(await stored(id)).toMatchObject({ state: 'FAILED', attempts: 8 })
  })

  it('is a file for its owner alone where no SMTP server is set, and admins read it at the desk', async () => {
    const { id } = await aLetter('noor@paper.example', { text: 'Öffnen Sie diesen Link.\n\nZweiter Absatz.\n' })
    await deliverLetters()
    const { state, file, text } = await stored(id)
    expect({ state, text }).toEqual({ state: 'FILED', text: '' })
    const folder = join(process.env['DATA_DIR'] ?? '', 'outbox')
    expect(readdirSync(folder)).toContain(file)
    expect(statSync(join(folder, file ?? '')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, file ?? ''), 'utf8')).toMatch(/^From: The Merrow Ledger <desk@paper\.example>\nTo: noor@paper\.example\nSubject: A notice\n/)
    expect((await letterAtDesk(admin, id))?.text).toBe('Öffnen Sie diesen Link.\n\nZweiter Absatz.\n')
    expect(await lettersAtDesk(admin)).toMatchObject({ canSend: false, letters: [{ id, state: 'FILED' }] })
  })

  it('of a deed that was rolled back is never sent', async () => {
    const smtp = await anSmtpServer()
    await expect(
      inTransaction(async (tx) => {
        await writeLetter(tx, { kind: 'notice', to: 'noor@paper.example', subject: 'x', text: 'x' })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await deliverLetters()).toBe(0)
    expect(smtp.received).toEqual([])
  })
})

describe('the room of letters', () => {
  it('is for admins, and never shows a text that was sent', async () => {
    const editor: Actor = { ...admin, role: 'EDITOR' }
    await expect(lettersAtDesk(editor)).rejects.toThrow(/role does not allow/)
    await expect(letterAtDesk(editor, admin.id ?? '')).rejects.toThrow(/role does not allow/)
    const { id } = await aLetter('noor@paper.example', { text: 'a secret link' })
    await expect(retryLetter(editor, { letterId: id })).rejects.toThrow(/role does not allow/)
    expect(JSON.stringify([await lettersAtDesk(admin), await letterAtDesk(admin, id)])).not.toContain('a secret link')
  })
})

const tricks = ['a@x.example,b@y.example', 'a@x.example;b@y.example', '"e@evil.example"@paper.example', 'e＠paper.example', 'e﹫paper.example', 'a@x.example\r\nBcc: b@y.example', 'Name <a@x.example>', 'A@paper.example', ' a@paper.example', 'a@b@paper.example', `${'a'.repeat(300)}@paper.example`, 'a..b@paper.example', 'group:a@x.example;', 'a@paper.example\0']

describe('row 22: an address that is more or other than one mailbox', () => {
  it.each(tricks)('is no address for a letter: %j', async (to) => {
    await expect(aLetter(to)).rejects.toThrow('A letter goes to one address')
    expect(await db().letter.count()).toBe(0)
  })

  it('is refused by the database as well, whoever writes it', async () => {
    for (const to of ['a@x.example,b@y.example', '"e@evil.example"@paper.example', 'a@x.example\nb@y.example', 'Name <a@x.example>']) {
      await expect(db().letter.create({ data: { kind: 'notice', to, subject: '', text: '' } })).rejects.toThrow()
    }
  })
})
