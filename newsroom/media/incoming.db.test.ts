import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPicture, aUser } from '#prisma/builders.ts'
import type { Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { incomingUpload, PIECE_BYTES, reasonsNotToStart, startUpload, takePiece } from './incoming.ts'

const told = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const large = () => sharp({ create: { width: 700, height: 500, channels: 3, background: '#8a8' } }).png({ compressionLevel: 0 }).toBuffer()
let editor: Actor

beforeAll(async () => {
  await aPaper()
  editor = { id: (await aUser()).id, name: 'Eve', role: 'EDITOR', address: 'test' }
})

const piece = (file: Buffer, at: number) => new Uint8Array(file.subarray(at, at + PIECE_BYTES))
async function begun(size: number, actor = editor): Promise<string> {
  const answer = await startUpload(actor, { size })
  return 'uploadId' in answer ? answer.uploadId : ''
}
const pictures = () => db().media.count()

describe('a file that comes in pieces', () => {
  it('becomes one picture with its last piece, whatever was sent twice or too early', async () => {
    const file = await large()
    expect(file.length).toBeGreaterThan(PIECE_BYTES * 2)
    const [uploadId, before] = [await begun(file.length), await pictures()]
    expect(await takePiece(editor, { uploadId, at: PIECE_BYTES, bytes: piece(file, PIECE_BYTES) })).toEqual({ uploadId, received: 0 })
    expect(await takePiece(editor, { uploadId, at: 0, bytes: piece(file, 0) })).toEqual({ uploadId, received: PIECE_BYTES })
    expect(await takePiece(editor, { uploadId, at: '0', bytes: piece(file, 0) })).toEqual({ uploadId, received: PIECE_BYTES })
    expect(await incomingUpload(editor, { uploadId })).toEqual({ uploadId, received: PIECE_BYTES })
    await takePiece(editor, { uploadId, at: PIECE_BYTES, bytes: piece(file, PIECE_BYTES) })
    const last = { uploadId, at: PIECE_BYTES * 2, bytes: piece(file, PIECE_BYTES * 2) }
    const answers = await Promise.all([takePiece(editor, last), takePiece(editor, last), incomingUpload(editor, { uploadId })])
    expect(await pictures()).toBe(before + 1)
    const again = await incomingUpload(editor, { uploadId })
    expect(again).toMatchObject({ picture: { width: 700, height: 500 } })
    expect(answers.filter((answer) => 'picture' in answer).length).toBeGreaterThanOrEqual(1)
    for (const answer of answers) if ('picture' in answer) expect(answer).toEqual(again)
    expect(await db().uploadPart.count({ where: { uploadId } })).toBe(0)
  })

  it('stands in another’s place where that was asked, by those who may, and on the version they saw', async () => {
    const { id: pictureId } = await aPicture()
    const file = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#357' } }).png().toBuffer()
    const send = async (actor: Actor, version: string) => takePiece(actor, { uploadId: await begun(file.length, actor), at: 0, bytes: new Uint8Array(file), replaces: { pictureId, version } })
    const before = await pictures()
    const contributor: Actor = { ...editor, role: 'CONTRIBUTOR', contributorId: randomUUID() }
    expect(await send(contributor, '1').catch(told)).toEqual(['not-allowed'])
    expect(await send(editor, '7').catch(told)).toEqual(['changed-meanwhile'])
    expect(await send(editor, '1')).toMatchObject({ picture: { id: pictureId, width: 900, height: 700 } })
    expect(await pictures()).toBe(before)
  })

  it('is somebody’s own: to all others it is not there', async () => {
    const [uploadId, other] = [await begun(10), { ...editor, id: (await aUser()).id }]
    expect(await takePiece(other, { uploadId, at: 0, bytes: new Uint8Array(10) }).catch(told)).toEqual(['upload-gone'])
    expect(await incomingUpload(other, { uploadId }).catch(told)).toEqual(['upload-gone'])
    expect(await startUpload({ ...editor, role: 'CONTRIBUTOR' }, { size: 10 }).catch(told)).toEqual(['not-allowed'])
    expect(await db().upload.findUnique({ where: { id: uploadId }, select: { received: true } })).toEqual({ received: 0 })
  })

  it('that is no picture is refused in its sentence, and nothing of it stays', async () => {
    const uploadId = await begun(10)
    expect(await takePiece(editor, { uploadId, at: 0, bytes: new Uint8Array(10) }).catch(told)).toEqual(['not-a-picture'])
    expect(await incomingUpload(editor, { uploadId }).catch(told)).toEqual(['upload-gone'])
    expect(await db().uploadPart.count({ where: { uploadId } })).toBe(0)
  })

  it('is never larger than was said, nor than 32 MB, nor is a piece too large', async () => {
    const uploadId = await begun(10)
    expect(await takePiece(editor, { uploadId, at: 0, bytes: new Uint8Array(11) }).catch(told)).toEqual(['more-than-said'])
    expect(await startUpload(editor, { size: 32 * 1024 * 1024 + 1 }).catch(told)).toEqual(['input-too-big'])
    expect(await startUpload(editor, { size: 0 }).catch(told)).toEqual(['input-too-small'])
    expect(await startUpload(editor, { size: Number.NaN }).catch(told)).toEqual(['input-invalid-type'])
    expect(await takePiece(editor, { uploadId, at: 0, bytes: new Uint8Array(PIECE_BYTES + 1) }).catch(told)).toEqual(['input-custom'])
    await expect(db().upload.create({ data: { personId: editor.id ?? '', size: 10, received: 11 } })).rejects.toThrow('upload_received_check')
  })

  it('is forgotten after a day', async () => {
    const uploadId = await begun(10)
    await startUpload(editor, { size: 10 }, new Date(Date.now() + 86_400_001))
    expect(await incomingUpload(editor, { uploadId }).catch(told)).toEqual(['upload-gone'])
  })
})

it('one person has at most 512 MB on their way', () => {
  const half = 256 * 1024 * 1024
  expect(reasonsNotToStart({ size: half, waiting: half })).toEqual([])
  expect(reasonsNotToStart({ size: half + 1, waiting: half }).map(({ code }) => code)).toEqual(['too-much-on-its-way'])
})
