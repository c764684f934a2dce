import { z } from 'zod'

const Decision = z.looseObject({
  use: z.string(), by: z.string(), verdict: z.string(),
  why: z.string().optional(),
  findings: z.array(z.looseObject({ rule: z.string(), verdict: z.string(), why: z.string(), fix: z.string() })).default([]),
  agreement: z.looseObject({ version: z.number() }).nullable().default(null),
  credit: z.looseObject({ text: z.string(), templateVersion: z.number() }).nullish(),
  revision: z.looseObject({ number: z.number() }).optional(),
  shown: z.looseObject({ number: z.number() }).optional(),
})
const LetPass = z.looseObject({ rule: z.string(), code: z.string(), by: z.string(), second: z.string().optional(), byLeave: z.boolean().optional(), reason: z.string().default('') })
const Delivery = z.looseObject({ to: z.string(), by: z.string().default('the house'), state: z.string() })

const uses: Record<string, string> = { publish: 'to go out', release: 'to come back from its hold', schedule: 'to go out at its time', serve: 'to stay before readers' }
const verdicts: Record<string, string> = { ok: 'Nothing stood against it', warn: 'Something was said of it', block: 'It was forbidden' }

/** One entry of the ledger in sentences. What cannot be read is told by its name. */
export function decisionInWords(what: string, document: unknown): { said: string; by: string; details: string[] } {
  if (what === 'DECISION') {
    const read = Decision.safeParse(document)
    if (read.success) {
      const { use, by, verdict, why, findings, agreement, credit, revision, shown } = read.data
      const under = agreement ? ` Under version ${agreement.version} of the agreement.` : ''
      return {
        said: `Asked ${uses[use] ?? use}: ${(verdicts[verdict] ?? verdict).toLowerCase()}.${under}`, by,
        details: [
          ...(revision ? [`Revision ${revision.number}${shown ? `, which readers saw as entry ${shown.number}` : ''}.`] : []),
          ...(credit ? [`Credit line, version ${credit.templateVersion} of the template: ${credit.text}`] : []),
          ...(why ? [why] : []),
          ...findings.map((finding) => `${finding.rule}: ${finding.why} ${finding.fix}`.trim()),
        ],
      }
    }
  }
  if (what === 'LET_PASS' || what === 'LET_PASS_ENDED') {
    const read = LetPass.safeParse(document)
    if (read.success) {
      const { rule, code, by, second, byLeave, reason } = read.data
      return { said: what === 'LET_PASS' ? `Let pass what ${rule} found${byLeave ? ', by the partner’s leave' : ''}.` : `${rule} holds again.`, by: [by, second].filter(Boolean).join(' and '), details: [code, ...(reason ? [`“${reason}”`] : [])] }
    }
  }
  if (what === 'DELIVERY') {
    const read = Delivery.safeParse(document)
    if (read.success) return { said: `Delivered to ${read.data.to}: ${read.data.state}.`, by: read.data.by, details: [] }
  }
  return { said: what, by: '', details: [] }
}
