'use server'

import { action } from '#app/action.ts'
import { changeLogo } from '#newsroom/paper/change-logo.ts'
import { changeSettings } from '#newsroom/paper/change-settings.ts'

export const saveSettings = action(changeSettings)
export const saveLogo = action(changeLogo)
