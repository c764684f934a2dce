/** The letters of the paper under test: it has no SMTP server, so they lie in its outbox. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './fixtures.ts'

const folder = () => join(process.env['DATA_DIR'] ?? '', 'outbox')

async function lettersTo(to: string): Promise<string[]> {
  const names = (await readdir(folder()).catch(() => [])).sort()
  const letters = await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')))
  return letters.filter((letter) => letter.includes(`\nTo: ${to}\n`))
}

/** The path in the newest letter to somebody that leads to this kind of door, once it has come. */
export async function linkTo(to: string, door: 'invitation' | 'new-password' | 'email', nth = 1): Promise<string> {
  const found = async () => (await lettersTo(to)).flatMap((letter) => new RegExp(`/sign-in/${door}/[\\w-]{43}`).exec(letter)?.[0] ?? [])
  await expect.poll(async () => (await found()).length, { timeout: 15_000, message: `a letter to ${to}` }).toBeGreaterThanOrEqual(nth)
  return (await found()).at(-1) ?? ''
}
