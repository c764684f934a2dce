import sharp from 'sharp'
import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPicture, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { acceptProposal } from '../contributors/decide.ts'
import { proposalFor } from '../contributors/proposals.ts'
import { proposeProfile } from '../contributors/propose.ts'
import { addPortrait } from './portrait.ts'
import { deskFile, publicFile } from './public-file.ts'

const FILE = 'square-320.webp'

async function ada(): Promise<{ contributorId: string; actor: Actor }> {
  const { id: contributorId } = await aContributor({ name: 'Ada Quaye' })
  const { id } = await aUser({ role: 'CONTRIBUTOR' })
  await db().contributor.update({ where: { id: contributorId }, data: { userId: id }, select: { id: true } })
  return { contributorId, actor: { id, name: 'Ada Quaye', role: 'CONTRIBUTOR', address: 'test', contributorId } }
}

it('a contributor proposes a portrait of their own, which is public once it is accepted', async () => {
  const { contributorId, actor } = await ada()
  const face = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#a86' } }).png().toBuffer()
  const { id: portraitId, key } = await addPortrait(actor, { file: new File([new Uint8Array(face)], 'me.png'), alt: 'Ada at the harbour', credit: 'Ada Quaye' })
  const { id: proposalId } = await proposeProfile(actor, { contributorId, version: 1, name: 'Ada Quaye', portraitId })
  expect((await proposalFor(commandLine, contributorId))?.portraits).toMatchObject({ now: null, proposed: { key } })
  expect(await deskFile(actor, key, FILE)).not.toBeNull()
  expect(await publicFile(key, FILE)).toBeNull()
  await acceptProposal(commandLine, { proposalId, version: 1 })
  expect(await publicFile(key, FILE, new Date(Date.now() + 1_000))).not.toBeNull()
})

it('a contributor neither sees nor proposes a picture of somebody else: accepted, it would be public', async () => {
  const { contributorId, actor } = await ada()
  const other = await aPicture()
  expect(await deskFile(actor, other.key, FILE)).toBeNull()
  await expect(proposeProfile(actor, { contributorId, version: 1, name: 'Ada Quaye', portraitId: other.id })).rejects.toThrow('This picture is not there any more.')
})
