/** A Prisma client or transaction, as far as this needs one. */
export type Executor = { $executeRaw: (query: TemplateStringsArray, ...values: unknown[]) => PromiseLike<number> }

/**
 * Lets go of all pages that bear one of these tags (`*`: of all), in every front door, once `tx` commits.
 * The row's trigger does the NOTIFY, and Postgres delivers it at commit: nothing is dropped for a change that was rolled back.
 */
export async function expire(tx: Executor, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await tx.$executeRaw`INSERT INTO expiry (tags) VALUES (${[...new Set(tags)]}::text[])`
}
