'use server'

import { action } from '#app/action.ts'
import { posting } from '#app/post-soon.ts'
import { inviteUser } from '#newsroom/access/invite.ts'
import { resendInvitation, revokeInvitation } from '#newsroom/access/open-invitation.ts'
import { changeRole } from '#newsroom/access/users/change-role.ts'
import { deleteUser } from '#newsroom/access/users/delete.ts'
import { disableUser, enableUser } from '#newsroom/access/users/disable.ts'
import { endAllSessions } from '#newsroom/access/users/end-sessions.ts'

export const invite = action(posting(inviteUser))
export const resend = action(posting(resendInvitation))
export const revoke = action(revokeInvitation)
export const giveRole = action(changeRole)
export const disable = action(disableUser)
export const enable = action(enableUser)
export const remove = action(deleteUser)
export const signOutEverywhere = action(endAllSessions)
