'use server'

import { action } from '#app/action.ts'
import { changePicture } from '#newsroom/media/change.ts'
import { removePicture } from '#newsroom/media/remove.ts'

export const change = action(changePicture)
export const remove = action(removePicture)
