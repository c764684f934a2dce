'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import type { DeskPartner } from '#newsroom/syndication/partners-at-desk.ts'
import { saveLogo } from '../actions.ts'

/** The partner's logo, as it stands on its page. It is read out as the partner's name. */
export function PartnerLogoForms({ partner: { id, name, logo }, children }: { partner: Pick<DeskPartner, 'id' | 'name' | 'logo'>; /** The logo, drawn. */ children: ReactNode }) {
  const router = useRouter()
  return (
    <section aria-labelledby="logo" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="logo">Logo</h2>
      {logo ? children : <p className="text-soft">There is none. Some agreements want it beside the credit.</p>}
      <DeedForm action={saveLogo} deed={logo ? 'Replace the logo' : 'Put up the logo'} look="plain" clears done="Done. Readers see it from now on." onDone={() => router.refresh()} label="Logo" className="grid max-w-xl gap-3">
        <input type="hidden" name="partnerId" value={id} />
        <FileField most={900_000} label="Picture" name="picture" accept="image/jpeg,image/png,image/webp,image/avif" hint={`JPEG, PNG, WebP or AVIF, up to 900 kilobytes. For those who cannot see it, it says “${name}”.`} />
      </DeedForm>
      {logo && (
        <DeedForm action={saveLogo} deed="Take the logo down" look="plain" onDone={() => router.refresh()} label="Take down the logo">
          <input type="hidden" name="partnerId" value={id} />
          <input type="hidden" name="remove" value="on" />
        </DeedForm>
      )}
    </section>
  )
}
