import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { settingsAtDesk, settingsHistory } from '#newsroom/paper/desk.ts'
import { timeZones } from '#newsroom/paper/time-zones.ts'
import { site as readSite } from '#newsroom/site.ts'
import { Room } from '../room.tsx'
import { LogoForms } from './logo-forms.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SettingsHistory } from './settings-history.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const actor = await requireActor('settings.read')
  const [{ settings, version }, history, site] = await Promise.all([settingsAtDesk(actor), settingsHistory(actor), readSite()])
  return (
    <Room title="Settings" intro="What the paper says of itself on every page. Readers see a change within seconds.">
      <SettingsForm settings={settings} version={version} logo={site.logo} sections={site.sections.map(({ id, slug, name, description }) => ({ id, slug, name, description }))} zones={timeZones()} />
      <LogoForms logo={site.logo} name={site.paper.name} />
      <SettingsHistory history={history} paper={site.paper} />
    </Room>
  )
}
