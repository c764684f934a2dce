'use server'

import { action } from '#app/action.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { findForFront } from '#newsroom/fronts/find.ts'
import { revertFront } from '#newsroom/fronts/revert.ts'
import { renderPreview } from './render-preview.tsx'

export const publish = action(arrangeFront)
export const revert = action(revertFront)
export const find = action(findForFront)
export const preview = action(renderPreview)
