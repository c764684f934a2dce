'use client'

import { useRouter } from 'next/navigation'
import { UploadPictures } from './upload-pictures.tsx'

/** Beside the list: what came stands in it at once. */
export function UploadPart() {
  const router = useRouter()
  return <UploadPictures onAdded={() => router.refresh()} next={({ id, alt }) => <a href={`/desk/pictures/${id}`}>{alt ? 'Open it' : 'Describe it'}</a>} />
}
