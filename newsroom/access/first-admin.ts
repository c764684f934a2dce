import { randomBytes } from 'node:crypto'
import { inTransaction } from '#lib/db.ts'
import { record } from './audit.ts'
import { commandLine } from './can.ts'
import { normalEmail } from './email.ts'
import { hashPassword } from './password.ts'

export const DEFAULT_ADMIN_EMAIL = 'admin@localhost'

/**
 * Makes the very first admin of an empty house; null when anybody is there already: that door then stays shut.
 * The password is given back only when it was made up here, to be shown once.
 */
export async function makeFirstAdmin({ email, password }: { email?: string | undefined; password?: string | undefined }): Promise<{ email: string; password: string | null } | null> {
  const address = normalEmail(email ?? DEFAULT_ADMIN_EMAIL)
  if (!address) throw new Error('ADMIN_EMAIL must be an e-mail address.')
  const given = password ?? randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(given)
  return inTransaction(async (tx) => {
    // Two starts at once take turns, and the second finds somebody in.
    await tx.$executeRaw`LOCK TABLE "user" IN EXCLUSIVE MODE`
    if ((await tx.user.count()) > 0) return null
    const admin = await tx.user.create({ data: { email: address, name: 'First admin', role: 'ADMIN', passwordHash }, select: { id: true } })
    await record(tx, commandLine, { deed: 'user.create-first', subject: { type: 'user', id: admin.id }, after: { email: address, role: 'ADMIN' } })
    return { email: address, password: password ? null : given }
  })
}
