'use server'

import { action } from '#app/action.ts'
import { proposeProfile, withdrawProposal } from '#newsroom/contributors/propose.ts'

export const propose = action(proposeProfile)
export const withdraw = action(withdrawProposal)
