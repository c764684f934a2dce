'use server'

import { action } from '#app/action.ts'
import { inviteUser } from '#newsroom/access/invite.ts'
import { siteAddress } from '#app/site-address.ts'
import { checkLinks as checkLinksCommand, type CheckLinksInput } from '#newsroom/contributors/check-links.ts'
import { saveContact as saveContactCommand } from '#newsroom/contributors/contact.ts'
import { createContributor } from '#newsroom/contributors/create.ts'
import { acceptProposal, sendBackProposal } from '#newsroom/contributors/decide.ts'
import { changesSince, restoreVersion } from '#newsroom/contributors/history.ts'
import { linkUser, unlinkUser } from '#newsroom/contributors/link-user.ts'
import { saveProfile } from '#newsroom/contributors/save.ts'

export const create = action(createContributor)
export const save = action(saveProfile)
export const since = action(changesSince)
export const restore = action(restoreVersion)
export const saveContact = action(saveContactCommand)
export const accept = action(acceptProposal)
export const sendBack = action(sendBackProposal)
export const link = action(linkUser)
export const unlink = action(unlinkUser)
export const invite = action(inviteUser)
export const checkLinks = action((actor, given: CheckLinksInput) => checkLinksCommand(actor, given, siteAddress()))
