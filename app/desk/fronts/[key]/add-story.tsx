'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { PlacedStory } from '#newsroom/fronts/findings.ts'
import { find } from './actions.ts'

type Props = { onAdd: (story: PlacedStory) => void; placed: readonly string[] }

/** Finds stories that readers may see, and adds one at the end. */
export function AddStory({ onAdd, placed }: Props) {
  const [found, setFound] = useState<{ q: string; stories: PlacedStory[] } | null>(null)
  return (
    <section aria-labelledby="add" className="grid max-w-2xl gap-4 border-t border-rule pt-6">
      <h2 id="add">Add a story</h2>
      <DeedForm action={find} deed="Find" look="plain" label="Find a story" done={({ stories }) => (stories.length === 0 ? 'No public story has these words.' : stories.length === 1 ? 'One story.' : `${stories.length} stories.`)} onDone={setFound}>
        <Field label="Words, or the story’s address" name="q" type="search" dir="auto" />
      </DeedForm>
      {found && found.stories.length > 0 && (
        <ul aria-label="Found" className="grid">
          {found.stories.map((story) => {
            const isPlaced = placed.includes(story.id)
            return (
              <li key={story.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-rule py-2">
                <span className="min-w-0 flex-1 basis-48">
                  <bdi className="font-semibold">{story.headline}</bdi> <bdi className="text-sm text-soft">{story.section}</bdi>
                </span>
                <Button type="button" look="plain" aria-disabled={isPlaced} onClick={() => onAdd(story)} aria-label={`Add ${story.headline}`}>
                  {isPlaced ? 'Added' : 'Add'}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
