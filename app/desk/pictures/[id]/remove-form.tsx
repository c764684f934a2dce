'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { remove } from '../actions.ts'

export function RemoveForm({ pictureId, isUsed }: { pictureId: string; isUsed: boolean }) {
  const router = useRouter()
  return (
    <section aria-labelledby="remove" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="remove">Delete</h2>
      {isUsed ? (
        <p className="text-soft">It cannot be deleted while it is used. Take it out of the places above first.</p>
      ) : (
        <DeedForm action={remove} deed="Delete the picture" look="alarm" label="Delete the picture" onDone={() => router.push('/desk/pictures')}>
          <p className="text-soft">It stands nowhere. Once deleted, it cannot be brought back.</p>
          <input type="hidden" name="pictureId" value={pictureId} />
        </DeedForm>
      )}
    </section>
  )
}
