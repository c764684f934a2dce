'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import type { Site } from '#newsroom/site.ts'
import { saveLogo } from './actions.ts'

const words = {
  light: { title: 'On light ground', hint: 'JPEG, PNG, WebP or AVIF, up to 900 kilobytes; 800 pixels across are enough. Without one, the name stands in the paper’s own letters.' },
  dark: { title: 'On dark ground', hint: 'For readers whose screens are dark. Without one, the one for light ground stands there too.' },
} as const

/** The drawn name of the paper. It is read out as the paper's name. */
export function LogoForms({ logo, name }: { logo: Site['logo']; name: string }) {
  const router = useRouter()
  const done = () => router.refresh()
  const grounds = logo.light ? (['light', 'dark'] as const) : (['light'] as const)
  return (
    <section aria-labelledby="logo" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="logo">Logo</h2>
        <p className="text-soft">
          Drawn in place of the name; for those who cannot see it, it says “{name}”.
        </p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        {grounds.map((ground) => (
          <div key={ground} className="panel">
            <h3>{words[ground].title}</h3>
            <DeedForm action={saveLogo} deed={logo[ground] ? 'Replace the logo' : 'Put up the logo'} done="Done. Readers see it from now on." onDone={done} clears label={`Logo, ${ground} ground`}>
              <input type="hidden" name="ground" value={ground} />
              <FileField most={900_000} label="Picture" name="picture" accept="image/jpeg,image/png,image/webp,image/avif" required hint={words[ground].hint} />
            </DeedForm>
            {logo[ground] && (
              <DeedForm action={saveLogo} deed="Take it down" look="plain" onDone={done} label={`Take down the logo, ${ground} ground`}>
                <input type="hidden" name="ground" value={ground} />
                <input type="hidden" name="remove" value="on" />
              </DeedForm>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
