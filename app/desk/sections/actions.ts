'use server'

import { action } from '#app/action.ts'
import { addSection, changeSection } from '#newsroom/sections/change.ts'
import { moveSection } from '#newsroom/sections/move.ts'
import { removeSection } from '#newsroom/sections/remove.ts'

export const add = action(addSection)
export const change = action(changeSection)
export const move = action(moveSection)
export const remove = action(removeSection)
