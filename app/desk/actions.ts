'use server'

import { action } from '#app/action.ts'
import { startStory as startCommand } from '#newsroom/stories/start.ts'

export const startStory = action(startCommand)
