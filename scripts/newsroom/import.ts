import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { Refused } from '#newsroom/refusal.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { importPage } from '#newsroom/syndication/import-page.ts'
import { inWords, type ImportedItem } from '#newsroom/syndication/import-report.ts'

type Asked = { publish: boolean; json: boolean; section: string | undefined; site: string }
type Skipped = { item: string; reason: string }

/** Larger than any page; the parser has its own, tighter bound and says so. */
const READ_AT_MOST = 6 * 1024 * 1024

/** Imports each file on its own: one that fails holds up none of the others. Ends with 1 when any was skipped. */
export async function importFiles(files: string[], asked: Asked): Promise<number> {
  if (files.length === 0) {
    console.error('Name the files to import: npm run newsroom -- import page.txt')
    return 2
  }
  const section = await sectionFor(asked.section)
  if (typeof section === 'string') {
    console.error(section)
    return 2
  }
  const items: ImportedItem[] = []
  const skipped: Skipped[] = []
  for (const file of files) {
    const outcome = await importFile(file, section, asked)
    if ('reason' in outcome) skipped.push({ item: file, reason: outcome.reason })
    else items.push(outcome)
  }
  console.log(asked.json ? JSON.stringify({ items, skipped }, null, 2) : [...items.map(inWords), ...skipped.map(({ item, reason }) => `Skipped ${item}: ${reason}`)].join('\n\n'))
  return skipped.length > 0 ? 1 : 0
}

type Section = { id: string; name: string; chosen: boolean }

async function sectionFor(slug: string | undefined): Promise<Section | string> {
  const sections = await db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } })
  const found = slug ? sections.find((section) => section.slug === slug) : sections[0]
  if (found) return { id: found.id, name: found.name, chosen: slug !== undefined }
  return slug
    ? `There is no section "${slug}". The sections are: ${sections.map((section) => section.slug).join(', ')}.`
    : 'This paper has no section yet. Start it once with npm start, which makes the first.'
}

async function importFile(file: string, section: Section, { publish, site }: Asked): Promise<ImportedItem | { reason: string }> {
  const bytes = await bytesOf(file)
  if ('reason' in bytes) return bytes
  const imported = await importPage(commandLine, { bytes, file: basename(file), section })
  if ('reason' in imported) return imported
  const { storyId, item } = imported
  item.file = file
  item.url = `${site}/desk/stories/${storyId}`
  if (!publish) return item
  try {
    const { path } = await publishStory(commandLine, { storyId })
    return { ...item, status: 'published', url: `${site}${path}` }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const why = error.reasons.map(({ code, message }) => ({ code, message: `Not published, kept as a draft: ${message}` }))
    return { ...item, look_at: [...why, ...item.look_at] }
  }
}

async function bytesOf(file: string): Promise<Uint8Array | { reason: string }> {
  try {
    const { size } = await stat(file)
    if (size > READ_AT_MOST) return { reason: `The file has ${Math.round(size / 1_048_576)} MB; a page of text has at most 5. Save the story alone and try again.` }
    const handle = await open(file)
    try {
      return new Uint8Array(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { reason: 'There is no such file. Check its name.' }
    if (code === 'EISDIR') return { reason: 'This is a folder. Name the files in it.' }
    if (code === 'EACCES') return { reason: 'This file may not be read. Change its permissions.' }
    throw error
  }
}
