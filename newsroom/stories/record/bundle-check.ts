import { z } from 'zod'
import { chainHash, hashOf } from '#lib/hash-chain.ts'
import { brokenLink } from './entry.ts'

export const BUNDLE_FORMAT = 'courtesy-bundle-1'

const Links = z.array(z.looseObject({ number: z.number(), at: z.string(), what: z.string(), revisionId: z.string().nullable(), documentHash: z.string(), prevHash: z.string(), hash: z.string(), document: z.unknown() }))
const Done = z.looseObject({ seq: z.string(), at: z.string(), actorId: z.string().nullable(), actor: z.string(), deed: z.string(), subjectType: z.string(), subjectId: z.string(), before: z.unknown(), after: z.unknown(), reason: z.string(), address: z.string(), prevHash: z.string(), hash: z.string() })
const Bundle = z.looseObject({
  hash: z.string(),
  content: z.looseObject({
    format: z.literal(BUNDLE_FORMAT), madeAt: z.string(), madeBy: z.string(),
    paper: z.looseObject({ name: z.string() }),
    story: z.looseObject({ id: z.string(), slug: z.string(), headline: z.string() }),
    chains: z.array(z.looseObject({ storyId: z.string(), chain: z.enum(['READERS', 'DESK']), links: Links })),
    agreements: z.array(z.looseObject({ version: z.number(), partner: z.looseObject({ name: z.string() }) })),
    done: z.array(Done),
  }),
})
export type Bundle = z.infer<typeof Bundle>

/** The bundle in a file's text, HTML or JSON; null where there is none. */
export function bundleIn(text: string): Bundle | null {
  const json = /<script type="application\/json" id="bundle">([^<]*)<\/script>/.exec(text)?.[1] ?? text
  try {
    return Bundle.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

/** What in a bundle is not what was hashed, in sentences; none where all of it holds. */
export function amissIn({ content, hash }: Bundle): string[] {
  const amiss = hashOf(content) === hash ? [] : ['The bundle was changed after it was made: its own hash is another.']
  for (const { storyId, chain, links } of content.chains) {
    const at = brokenLink(storyId, chain, links)
    if (at) amiss.push(`${chain === 'READERS' ? 'What readers saw' : 'What was decided'} does not hold at entry ${at.number}.`)
  }
  for (const { seq, prevHash, hash: kept, ...event } of content.done) {
    if (chainHash(prevHash, event) !== kept) amiss.push(`What was done does not hold at row ${seq}.`)
  }
  return amiss
}
