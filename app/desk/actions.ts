'use server'

import { action, once } from '#app/action.ts'
import * as views from '#newsroom/stories/saved-views.ts'
import { startStory as startCommand } from '#newsroom/stories/start.ts'

export const startStory = once(startCommand)
export const saveView = action(views.saveView)
export const changeView = action(views.changeView)
export const deleteView = action(views.deleteView)
