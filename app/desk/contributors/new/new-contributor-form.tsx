'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { create } from '../actions.ts'
import { DuplicatesNote } from '../duplicates-note.tsx'

export function NewContributorForm() {
  const router = useRouter()
  return (
    <DeedForm action={create} deed="Create" done="Created." onDone={({ id }) => router.push(`/desk/contributors/${id}`)} className="grid max-w-xl gap-5">
      <Field label="Name" name="name" required dir="auto" hint="As it stands in bylines." />
      <DuplicatesNote watch="name" />
      <Field label="Title" name="jobTitle" dir="auto" />
    </DeedForm>
  )
}
