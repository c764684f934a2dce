'use server'

import { action } from '#app/action.ts'
import { posting } from '#app/post-soon.ts'
import { changeName as nameCommand, changePassword as passwordCommand } from '#newsroom/access/account.ts'
import { endOtherSessions as endOthersCommand, endOwnSession as endCommand } from '#newsroom/access/own-account.ts'

export const changeName = action(nameCommand)
export const changePassword = action(posting(passwordCommand))
export const endOwnSession = action(endCommand)
export const endOtherSessions = action(endOthersCommand)
