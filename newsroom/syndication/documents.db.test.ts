import { beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { keepFiles, dropFiles } from '#lib/storage.ts'
import { aPaper, aPartner } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { publicFile } from '../media/public-file.ts'
import { Refused } from '../refusal.ts'
import { attachDocument, documentType, readDocument } from './documents.ts'
import { changePartnerLogo } from './partner-logo.ts'
import { partnerAtDesk } from './partners-at-desk.ts'

const editor: Actor = { id: null, name: 'An editor', role: 'EDITOR', address: '203.0.113.9' }
const refused = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code, field }) => [code, field]) : reason)
const signed = (text = 'signed', name = 'Northlight, signed.pdf') => new File([`%PDF-1.7 ${text}`], name)
const anAgreement = async () => (await db().agreement.findFirstOrThrow({ where: { partnerId: (await aPartner()).id }, select: { id: true, partnerId: true } }))

beforeAll(() => aPaper())

describe('a signed document', () => {
  it('is kept with its version, by its hash, and fetched by admins alone; the record says that it was', async () => {
    const { id: agreementId, partnerId } = await anAgreement()
    const { id } = await attachDocument(commandLine, { agreementId, file: signed('one', '../../etc/"pass\nwd".pdf') })
    expect((await partnerAtDesk(editor, partnerId, '2026-11-23'))?.versions[0]?.documents).toMatchObject([{ id, type: 'application/pdf', name: '.. .. etc pass wd .pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }])
    expect(String((await readDocument(commandLine, id)).bytes)).toBe('%PDF-1.7 one')
    expect(await db().auditEvent.count({ where: { subjectId: partnerId, deed: 'partner.document' } })).toBe(1)
    expect(await readDocument(editor, id).catch(refused)).toEqual([['not-allowed', undefined]])
  })
  it('has no address that is public, whatever is tried', async () => {
    const { id: agreementId } = await anAgreement()
    const { id } = await attachDocument(commandLine, { agreementId, file: signed() })
    const { key } = await db().agreementDocument.findUniqueOrThrow({ where: { id }, select: { key: true } })
    for (const file of ['document', 'whole-320.webp', 'document.pdf']) expect(await publicFile(key, file)).toBeNull()
  })
  it('is a PDF or a picture by its bytes; anything else is refused in a sentence, and so is the same file twice', async () => {
    const { id: agreementId } = await anAgreement()
    expect(await attachDocument(commandLine, { agreementId, file: new File(['<script>alert(1)</script>'], 'terms.pdf') }).catch(refused)).toEqual([['no-document', 'file']])
    expect(await attachDocument(commandLine, { agreementId, file: new File([], 'terms.pdf') }).catch(refused)).toEqual([['input-too-small', 'file']])
    await attachDocument(commandLine, { agreementId, file: signed() })
    expect(await attachDocument(commandLine, { agreementId, file: signed('signed', 'again.pdf') }).catch(refused)).toEqual([['there-already', 'file']])
    expect(await attachDocument(editor, { agreementId, file: signed('two') }).catch(refused)).toEqual([['not-allowed', undefined]])
    expect(await db().agreementDocument.count({ where: { agreementId } })).toBe(1)
    expect(documentType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  })
  it('that is not the one which was attached is not handed out, and its row cannot be changed', async () => {
    const { id: agreementId } = await anAgreement()
    const { id } = await attachDocument(commandLine, { agreementId, file: signed() })
    const { key } = await db().agreementDocument.findUniqueOrThrow({ where: { id }, select: { key: true } })
    await dropFiles(key)
    await keepFiles(key, [{ name: 'document', bytes: new TextEncoder().encode('%PDF-1.7 forged') }])
    expect(await readDocument(commandLine, id).catch(refused)).toEqual([['changed-meanwhile', undefined]])
    await expect(db().agreementDocument.update({ where: { id }, data: { sha256: '0'.repeat(64) } })).rejects.toThrow()
  })
})

describe('a partner’s logo', () => {
  it('is put up with the partner’s name as its words, and taken down', async () => {
    const { id } = await aPartner({ name: 'Tidewater' })
    const png = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#333' } }).png().toBuffer()
    await changePartnerLogo(editor, { partnerId: id, picture: new File([new Uint8Array(png)], 'logo.png') })
    expect((await partnerAtDesk(editor, id, '2026-11-23'))?.logo).toMatchObject({ alt: 'Tidewater' })
    expect(await changePartnerLogo(editor, { partnerId: id, picture: new File(['no picture'], 'logo.png') }).catch(refused)).toMatchObject([[expect.anything(), 'picture']])
    expect(await changePartnerLogo(editor, { partnerId: id }).catch(refused)).toEqual([['no-picture', 'picture']])
    await changePartnerLogo(editor, { partnerId: id, remove: true })
    expect((await partnerAtDesk(editor, id, '2026-11-23'))?.logo).toBeNull()
  })
})
