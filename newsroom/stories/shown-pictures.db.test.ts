import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPicture, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { publicFile } from '../media/public-file.ts'
import { Refused } from '../refusal.ts'
import { tags } from '../tags.ts'
import { publishStory } from './publish.ts'
import { publishedStory } from './published-story.ts'
import { saveStory } from './save.ts'
import { standingOf } from './standing.ts'
import { updateStory } from './update.ts'
import { withdrawStory } from './withdraw.ts'

/** Whether readers get all files of a picture, none, or some. */
async function seen(key: string): Promise<string> {
  const files = await db().rendition.findMany({ where: { media: { key } }, select: { crop: true, width: true, format: true } })
  const answers = await Promise.all(files.map(({ crop, width, format }) => publicFile(key, `${crop.toLowerCase()}-${width}.${format.toLowerCase()}`)))
  const given = answers.filter((answer) => answer !== null).length
  return answers.length < 9 ? 'too few files' : given === 0 ? 'none' : given === answers.length ? 'all' : 'some'
}
const renewed = async () => (await db().$queryRaw<{ tags: string[] }[]>`SELECT tags FROM expiry`).flatMap((row) => row.tags)

beforeAll(() => aPaper())

it('no file of a picture answers readers before its story is published, nor after it is withdrawn; unless another story shows it', async () => {
  const [lead, inText] = [await aPicture(), await aPicture()]
  const body = { type: 'doc' as const, content: [...paragraphs('A text.').content, { type: 'image' as const, attrs: { mediaId: inText.id } }] }
  expect([await seen(lead.key), await seen(inText.key)]).toEqual(['none', 'none'])
  await aStory({ lead: { mediaId: lead.id }, body, published: null })
  expect([await seen(lead.key), await seen(inText.key)]).toEqual(['none', 'none'])
  const { id: storyId } = await aStory({ lead: { mediaId: lead.id }, body })
  expect([await seen(lead.key), await seen(inText.key)]).toEqual(['all', 'all'])
  await aStory({ lead: { mediaId: inText.id } })
  await withdrawStory(commandLine, { storyId, reason: 'PRIVACY', note: 'It named a child.' })
  expect([await seen(lead.key), await seen(inText.key)]).toEqual(['none', 'all'])
  expect(await renewed()).toContain(tags.media(lead.key))
})

it('a picture that an update takes out of its story answers readers no more', async () => {
  const [was, is] = [await aPicture(), await aPicture()]
  const { id: storyId } = await aStory({ lead: { mediaId: was.id } })
  const { revision } = await saveStory(commandLine, { storyId, base: 2, saveId: randomUUID(), patch: { fields: { lead: { mediaId: is.id } } } })
  await updateStory(commandLine, { storyId, revision, change: 'MEND' })
  expect([await seen(was.key), await seen(is.key)]).toEqual(['none', 'all'])
  expect(await renewed()).toContain(tags.media(was.key))
})

it('a text that names a picture which is not there is refused in a sentence', async () => {
  const body = { type: 'doc' as const, content: [...paragraphs('A text.').content, { type: 'image' as const, attrs: { mediaId: randomUUID() } }] }
  const { id: storyId } = await aStory({ lead: { mediaId: randomUUID() }, body, published: null })
  const refused = await publishStory(commandLine, { storyId }).catch((error: unknown) => (error instanceof Refused ? error.reasons.map(({ message }) => message) : error))
  expect(refused).toEqual(['The file of the lead picture was deleted. Choose another, or take it out. (R25)', 'The file of picture 1 in the text was deleted. Choose another, or take it out. (R25)'])
})

it('when the rights to a picture end, its story goes on without it, and the desk is told before', async () => {
  const rightsUntil = new Date(Date.now() + 10 * 86_400_000)
  const picture = await aPicture({ rightsUntil })
  const section = await aSection()
  const { id, slug } = await aStory({ section, lead: { mediaId: picture.id } })
  const at = async (now: Date) => ({ onPage: (await publishedStory(section.slug, slug, now))?.lead?.key ?? null, file: (await publicFile(picture.key, 'wide-320.webp', now)) !== null })
  expect(await at(new Date(rightsUntil.getTime() - 1))).toEqual({ onPage: picture.key, file: true })
  expect(await at(rightsUntil)).toEqual({ onPage: null, file: false })
  expect((await standingOf(commandLine, id))?.findings.map(({ code, blocks }) => [code, blocks])).toContainEqual(['picture-rights-soon', false])
})
