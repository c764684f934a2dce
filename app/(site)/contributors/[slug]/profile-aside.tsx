import type { ReactNode } from 'react'
import type { Site } from '#newsroom/site.ts'
import type { Profile } from '#newsroom/stories/contributors.ts'

type AsideProps = { profile: Profile; paper: Site['paper']; now: Date; reachable: boolean; className?: string }

/** What a reader may weigh a story by: interests declared, what somebody knows, where they have worked, how to reach them. */
export function ProfileAside({ profile, paper, now, reachable, className }: AsideProps) {
  const { name, expertise, languages, places, affiliations, disclosures, credentials, awards, links } = profile
  const isPast = ({ to }: { to: string | null }) => (endOf(to)?.getTime() ?? Infinity) <= now.getTime()
  const disclosure = ({ text, from, to }: Profile['disclosures'][number]) => (
    <li key={text + from} dir="auto">
      {text} <span className="label whitespace-nowrap">{years(from, to)}</span>
    </li>
  )
  return (
    <aside aria-label={`About ${name}`} className={`${className ?? ''} grid content-start gap-6 text-[0.98rem] sm:grid-cols-2 lg:grid-cols-1`}>
      <Facts title="Disclosures" when={disclosures.some((each) => !isPast(each))}>{disclosures.filter((each) => !isPast(each)).map(disclosure)}</Facts>
      <Facts title="Past disclosures" when={disclosures.some(isPast)}>{disclosures.filter(isPast).map(disclosure)}</Facts>
      <Facts title="Writes about" when={expertise.length > 0}>{expertise.map(item)}</Facts>
      <Facts title="Work" when={affiliations.length > 0}>
        {affiliations.map(({ organisation, title, from, to }) => (
          <li key={organisation + title + from}>
            {organisation}
            {title && `, ${title}`} <span className="label whitespace-nowrap">{years(from, to)}</span>
          </li>
        ))}
      </Facts>
      <Facts title="Languages" when={languages.length > 0}>
        <li>{languages.map((lang) => languageName(lang, paper.lang)).join(', ')}</li>
      </Facts>
      <Facts title="Places" when={places.length > 0}>
        <li>{places.join(', ')}</li>
      </Facts>
      <Facts title="Training" when={credentials.length > 0}>{credentials.map(item)}</Facts>
      <Facts title="Prizes" when={awards.length > 0}>{awards.map(item)}</Facts>
      {reachable && <Contact profile={profile} />}
      <Facts title="Elsewhere" when={links.length > 0}>
        {links.map(({ label, url, leadsBack }) => (
          <li key={url}>
            <a href={url} rel="me noopener" className="inline-block py-0.5 underline">
              {label}
            </a>
            {leadsBack && <span className="label whitespace-nowrap"> leads back here</span>}
          </li>
        ))}
      </Facts>
    </aside>
  )
}

function Contact({ profile: { publicEmail, signal, pgpFingerprint } }: { profile: Profile }) {
  return (
    <Facts title="Write to them" when={Boolean(publicEmail ?? signal ?? pgpFingerprint)}>
      {publicEmail && (
        <li>
          <a href={`mailto:${publicEmail}`} className="inline-block py-0.5 break-all underline">
            {publicEmail}
          </a>
        </li>
      )}
      {signal && <li>Signal: {signal}</li>}
      {pgpFingerprint && <li className="break-all">PGP: {pgpFingerprint}</li>}
    </Facts>
  )
}

function Facts({ title, when, children }: { title: string; when: boolean; children: ReactNode }) {
  if (!when) return null
  return (
    <section className="border-t border-rule pt-2">
      <h2 className="mb-1 font-sans text-[0.88rem] font-bold">{title}</h2>
      <ul className="grid gap-1">{children}</ul>
    </section>
  )
}

const item = (text: string) => <li key={text}>{text}</li>

/** The moment after the last day on which something applies. */
export const endOf = (to: string | null): Date | null => (to === null ? null : new Date(new Date(to).getTime() + 86_400_000))

const year = (day: string) => day.slice(0, 4)
const years = (from: string, to: string | null) => (to === null ? `since ${year(from)}` : year(from) === year(to) ? year(from) : `${year(from)}–${year(to)}`)

/** `ar` as its name in the paper's language; what is a name already stays. */
export function languageName(lang: string, paperLang: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) return lang
  return new Intl.DisplayNames([paperLang], { type: 'language', fallback: 'code' }).of(lang) ?? lang
}
