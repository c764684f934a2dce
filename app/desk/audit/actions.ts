'use server'

import { action } from '#app/action.ts'
import { checkAudit as checkAuditCommand } from '#newsroom/access/audit-chain.ts'

export const checkAudit = action(checkAuditCommand)
