import type { Picture as Shown } from '#newsroom/media/picture.ts'
import { Picture } from '../picture.tsx'

/** Beside the partner's name it says nothing new, so there it is `silent`. */
export function PartnerLogo({ logo, silent = false }: { logo: Shown | null; silent?: boolean }) {
  if (!logo) return null
  return (
    <div className="w-28 shrink-0">
      <Picture picture={logo} sizes="7rem" silent={silent} />
    </div>
  )
}
