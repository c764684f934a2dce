'use server'

import { action } from '#app/action.ts'
import { addPolicy, changePolicy, movePolicy, removePolicy } from '#newsroom/policies/change.ts'

export const add = action(addPolicy)
export const change = action(changePolicy)
export const move = action(movePolicy)
export const remove = action(removePolicy)
