'use client'

import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import type { CheckedLink } from '#newsroom/contributors/check-links.ts'
import { checkLinks } from '../actions.ts'

/** Asks the pages that the profile links to whether they lead back: then readers are told that they are this person's own. */
export function LinkCheck({ contributorId }: { contributorId: string }) {
  const [found, setFound] = useState<CheckedLink[]>([])
  return (
    <section aria-labelledby="link-check" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="link-check">Do their links lead back?</h2>
      <p className="text-soft">A page on which a link with rel="me" leads to this profile is marked for readers as their own. Check after you save the links, and when they say that they have put it there.</p>
      <DeedForm action={checkLinks} deed="Check the links" look="plain" label="Check the links" done="Checked." onDone={setFound}>
        <input type="hidden" name="contributorId" value={contributorId} />
      </DeedForm>
      {found.length > 0 && (
        <ul aria-label="What was found" className="grid gap-2">
          {found.map(({ url, leadsBack, says }) => (
            <li key={url} className="break-words">
              <span className="font-semibold">{url}</span>: {leadsBack ? '✓ ' : ''}
              {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
