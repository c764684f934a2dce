import type { SyndicatedItemGetPayload } from '#prisma/generated/models.ts'

/** What the rules look at in a partner's story, with the version of the agreement that holds for it. */
export const syndicated = {
  id: true, state: true, edits: true, statedEdits: true, canonicalUrl: true, originalHeadline: true, originalAuthors: true, originalPublished: true, institution: true, creditFound: true, chain: true, minesReserved: true, agreementId: true,
  partner: { select: { id: true, name: true, homepage: true, lang: true, dir: true, logoId: true } },
  agreement: { select: { version: true, terms: true, validFrom: true, validTo: true } },
} as const

export type Item = SyndicatedItemGetPayload<{ select: typeof syndicated }>
