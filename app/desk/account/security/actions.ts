'use server'

import { action } from '#app/action.ts'
import { posting } from '#app/post-soon.ts'
import { finishAuthenticator as finishCommand, makeRecoveryCodes as codesCommand, removeAuthenticator as removeAppCommand, startAuthenticator as startCommand } from '#newsroom/access/authenticator.ts'
import { addPasskey as addCommand, askToAddPasskey as askCommand, removePasskey as removeCommand, renamePasskey as renameCommand } from '#newsroom/access/passkeys.ts'

export const startAuthenticator = action(startCommand)
export const finishAuthenticator = action(posting(finishCommand))
export const removeAuthenticator = action(posting(removeAppCommand))
export const makeRecoveryCodes = action(posting(codesCommand))
export const askToAddPasskey = action(askCommand)
export const addPasskey = action(posting(addCommand))
export const renamePasskey = action(renameCommand)
export const removePasskey = action(posting(removeCommand))
