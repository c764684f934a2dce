import { expect, it } from 'vitest'
import { inTransaction, type Tx } from '#lib/db.ts'

const hold = (tx: Tx, lock: number) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`

it('two deeds that wait for each other are both done: the one that Postgres ends is done anew', async () => {
  const [first, second] = [771_001, 771_002]
  let holding = 0
  let meet: () => void = () => {}
  const both = new Promise<void>((resolve) => (meet = resolve))
  const tries: number[] = []
  const deed = (mine: number, theirs: number) =>
    inTransaction(async (tx) => {
      tries.push(mine)
      await hold(tx, mine)
      holding += 1
      if (holding === 2) meet()
      await both
      await hold(tx, theirs)
      return mine
    })
  expect(await Promise.all([deed(first, second), deed(second, first)])).toEqual([first, second])
  expect(tries).toHaveLength(3)
})
