'use client'

import { DeedForm } from '#app/ui/deed-form.tsx'
import { startStory } from './actions.ts'

/** Makes an empty draft and opens it. */
export function NewStory() {
  return <DeedForm action={startStory} deed="New story" label="New story" className="grid gap-2" done={({ id }) => <a href={`/desk/stories/${id}`}>Open the new story</a>} onDone={({ id }) => window.location.assign(`/desk/stories/${id}`)} />
}
