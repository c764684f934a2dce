import type { Case, Finding, RuleId, RuleOf } from './case.ts'
import * as credit from './rules/credit.ts'
import * as origin from './rules/origin.ts'
import * as page from './rules/page.ts'
import * as reach from './rules/reach.ts'
import * as text from './rules/text.ts'
import * as time from './rules/time.ts'

const rules: Record<RuleId, RuleOf> = {
  R01: time.embargoed, R02: time.endless, R03: time.lifted, R04: time.lent,
  R05: reach.territory, R06: reach.granted,
  R07: credit.credited, R08: credit.editsTold, R09: text.edited, R10: credit.authorsKept, R11: credit.textKept, R12: credit.linked,
  R13: page.engines, R14: page.pictures, R15: page.counted, R16: reach.extent, R17: origin.chain, R18: reach.quota,
  R23: origin.killed, R25: page.pictureGone, R27: origin.clean, R30: reach.exclusive, R34: text.translated, R35: reach.machines,
}

/** What every rule says of a case, in the order of the rules: at least one finding of each. Reads no clock and no database. */
export const rightsGate = (judged: Case): Finding[] => Object.values(rules).flatMap((rule) => rule(judged))

/** What an editor reads of one finding, with the rule's number. */
export const told = ({ rule, why, fix }: Pick<Finding, 'rule' | 'why' | 'fix'>): string => `${why} ${fix} (${rule})`

/** The gravest of what was found. */
export const verdictOf = (findings: readonly Finding[]): Finding['verdict'] =>
  findings.some(({ verdict }) => verdict === 'block') ? 'block' : findings.some(({ verdict }) => verdict === 'warn') ? 'warn' : 'ok'
