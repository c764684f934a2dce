'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'

type Props<Value> = Omit<ComponentProps<typeof DeedForm<Value>>, 'onDone' | 'done'> & {
  storyId: string
  /** The text that is shown: the deed is done to it, or refused. */
  revision?: number
  done?: string
}

/** A form that does one deed to a story. What it changed is shown where the story stands, and said there. */
export function StoryForm<Value>({ storyId, revision, children, ...form }: Props<Value>) {
  const router = useRouter()
  const shown = () => {
    router.refresh()
    document.getElementById('stands')?.focus()
  }
  return (
    <DeedForm {...form} onDone={shown}>
      <input type="hidden" name="storyId" value={storyId} />
      {revision !== undefined && <SeenVersion name="revision" value={revision} />}
      {children}
    </DeedForm>
  )
}
