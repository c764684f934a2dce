import { type Finding, type RuleId } from './case.ts'

/** Who may let pass what a rule found: an editor, an admin, two editors; or nobody, because it is mended in another way. */
export const LET_PASS_BY = {
  R01: 'NOBODY', R02: 'NOBODY', R03: 'EDITOR', R04: 'TWO', R05: 'ADMIN', R06: 'ADMIN', R07: 'NOBODY', R08: 'EDITOR', R09: 'EDITOR', R10: 'EDITOR', R11: 'EDITOR', R12: 'EDITOR',
  R13: 'NOBODY', R14: 'EDITOR', R15: 'EDITOR', R16: 'ADMIN', R17: 'ADMIN', R18: 'ADMIN', R23: 'NOBODY', R25: 'NOBODY', R27: 'NOBODY', R30: 'ADMIN', R34: 'ADMIN', R35: 'ADMIN',
} as const satisfies Record<RuleId, 'EDITOR' | 'ADMIN' | 'TWO' | 'NOBODY'>

/** Findings of a rule of which no exception can be made, though of others of that rule it can: no picture goes out without a credit. */
const NEVER: ReadonlySet<string> = new Set(['picture-credit-missing', 'picture-rights-ended'])

export const letPassBy = ({ rule, code }: Pick<Finding, 'rule' | 'code'>): (typeof LET_PASS_BY)[RuleId] => (NEVER.has(code) ? 'NOBODY' : LET_PASS_BY[rule])

/** An exception as it holds: which finding, who said so, and why. */
export type Exception = { id: string; rule: string; code: string; byLeave: boolean; reason: string; by: string; at: Date }

export const exceptionFor = (finding: Pick<Finding, 'rule' | 'code'>, exceptions: readonly Exception[]) =>
  exceptions.find(({ rule, code }) => rule === finding.rule && code === finding.code)

/** The same findings, where what was let pass blocks no more: it is still said, with who let it pass and why. */
export const withExceptions = (findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] =>
  findings.map((finding) => {
    const exception = finding.verdict === 'block' && letPassBy(finding) !== 'NOBODY' ? exceptionFor(finding, exceptions) : undefined
    return exception ? { ...finding, verdict: 'warn', fix: `Let pass by ${exception.by}${exception.byLeave ? ', by the partner’s leave' : ''}: “${exception.reason}”.` } : finding
  })
