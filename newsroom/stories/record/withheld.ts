import type { Link } from './entry.ts'

/** Why the text of an entry is not given out: the law took it away, or it was taken back before anybody outside was told. */
export type Withheld = 'LAW' | 'TAKEN_BACK'

/** The entries whose documents stay in the house; their hashes do not. `law` is when a court or somebody's privacy last asked for it. */
export function withheldIn(links: readonly Pick<Link, 'number' | 'at' | 'document'>[], law: Date | null): Map<number, Withheld> {
  const withheld = new Map<number, Withheld>()
  for (const { number, document } of links) {
    const { backTo } = document as { backTo?: number }
    if (backTo !== undefined) for (let gone = backTo + 1; gone < number; gone++) withheld.set(gone, 'TAKEN_BACK')
  }
  if (law) for (const { number, at } of links) if (new Date(at) < law) withheld.set(number, 'LAW')
  return withheld
}
