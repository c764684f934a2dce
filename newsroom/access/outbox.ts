import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export type Parcel = { id: string; kind: string; from: { name: string; address: string }; to: string; subject: string; text: string; createdAt: Date }

/** Where letters are laid while no SMTP server is set: for their owner's eyes alone, since links in them open doors. */
const outboxFolder = (): string => resolve(process.env['DATA_DIR'] || '.data', 'outbox')

const FILE = /^[\w-]{1,120}\.eml$/

/**
 * Lays a letter into the outbox as a text file with mail's own headers, mode 0600.
 * @returns the file's name, made of the time, the kind and the id, never of what somebody typed
 */
export async function fileLetter({ id, kind, from, to, subject, text, createdAt }: Parcel): Promise<string> {
  const name = `${createdAt.toISOString().replace(/\D/g, '').slice(0, 14)}-${kind.replace(/[^a-z-]/g, '')}-${id}.eml`
  await mkdir(outboxFolder(), { recursive: true, mode: 0o700 })
  const heads = [`From: ${oneLine(from.name)} <${from.address}>`, `To: ${to}`, `Subject: ${oneLine(subject)}`, `Date: ${createdAt.toUTCString()}`, `Message-ID: <${id}@courtesy.invalid>`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit']
  await writeFile(join(outboxFolder(), name), `${heads.join('\n')}\n\n${text}`, { mode: 0o600 })
  return name
}

/** What a filed letter says, without its headers; null when the file is gone. */
export async function filedText(name: string): Promise<string | null> {
  if (!FILE.test(name)) return null
  try {
    const whole = await readFile(join(outboxFolder(), name), 'utf8')
    return whole.slice(whole.indexOf('\n\n') + 2)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')
