import { startStory } from './actions.ts'

/** Starts an empty story and opens it. */
export async function beginStory(): Promise<void> {
  const answer = await startStory(null, new FormData())
  if (answer.ok) window.location.assign(`/desk/stories/${answer.value.id}`)
}
