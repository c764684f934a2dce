'use server'

import { action } from '#app/action.ts'
import { decline as declineCommand } from '#newsroom/access/approvals.ts'
import { approveAndDo } from '#newsroom/approve.ts'

export const approve = action(approveAndDo)
export const decline = action(declineCommand)
