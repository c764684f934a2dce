'use client'

import { useRouter } from 'next/navigation'
import { useState, type InputEvent } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select, Tick } from '#app/ui/field.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import type { Settings } from '#newsroom/paper/settings.ts'
import type { Site } from '#newsroom/site.ts'
import { saveSettings } from './actions.ts'
import { MastheadPreview } from './masthead-preview.tsx'
import { NavigationEditor, type EditedLink } from './navigation-editor.tsx'

type Props = { settings: Settings; version: number; logo: Site['logo']; sections: Site['sections']; zones: readonly string[] }

const directions = [['LTR', 'From left to right'], ['RTL', 'From right to left']] as const

export function SettingsForm({ settings, version, logo, sections, zones }: Props) {
  const router = useRouter()
  // As it was when the page was opened: what somebody else saves meanwhile must not slip into the fields.
  const [start] = useState(settings)
  const [shown, setShown] = useState({ name: start.name, motto: start.motto, dir: start.dir })
  const [links, setLinks] = useState<EditedLink[]>(() => start.navigation.map((link, id) => ({ id, ...link })))
  const typed = ({ currentTarget }: InputEvent<HTMLDivElement>) => {
    const form = currentTarget.querySelector('form')
    if (!form) return
    const data = new FormData(form)
    setShown({ name: String(data.get('name')), motto: String(data.get('motto')), dir: data.get('dir') === 'RTL' ? 'RTL' : 'LTR' })
  }
  return (
    <>
      <MastheadPreview {...shown} logo={logo} sections={sections} links={links} />
      <div onInput={typed}>
        <DeedForm action={saveSettings} deed="Save" done="Saved. Readers see it from now on." onDone={() => router.refresh()} label="Settings" className="grid max-w-3xl gap-6">
          <SeenVersion name="version" value={version} />
          <Field label="Name" name="name" defaultValue={start.name} required dir="auto" />
          <Field label="Motto" name="motto" defaultValue={start.motto} dir="auto" hint="Stands under the name. Leave it empty if there is none." />
          <div className="grid gap-6 sm:grid-cols-2">
            <Field label="Language" name="lang" defaultValue={start.lang} required autoCapitalize="none" hint="Its code: en, ar, pt-BR. Dates are written in it." />
            <Select label="Direction" name="dir" defaultValue={start.dir} options={directions} hint="How the pages run." />
            <Field label="Founded" name="founded" inputMode="numeric" defaultValue={start.founded ?? ''} hint="A year; stands at the foot of each page." />
            <Field label="Public e-mail" name="email" type="email" defaultValue={start.email ?? ''} hint="For search engines and other machines; readers find yours on the contact page." />
          </div>
          <Field
            label="Time zone"
            name="timeZone"
            list="time-zones"
            defaultValue={start.timeZone}
            required
            autoCapitalize="none"
            spellCheck={false}
            hint="Type a town and choose. Times on all pages change at once, and so do today and the schedule. Stories that are out keep their day in the archive until they are published anew; stories that come out from now on are counted in the new zone."
          />
          <datalist id="time-zones">
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <NavigationEditor links={links} onChange={setLinks} />
          <Tick label="Editors and admins need a second factor" name="requireSecondFactor" defaultChecked={start.requireSecondFactor} hint="Whoever has none reaches only their own account, until they set one up there." />
          <Tick label="A second person reads before a story goes out" name="requireSecondPerson" defaultChecked={start.requireSecondPerson} hint="The paper’s own stories, when they go out for the first time. Whoever approves has not written it alone." />
        </DeedForm>
      </div>
    </>
  )
}
