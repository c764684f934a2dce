import type { Metadata } from 'next'
import { publishedContributors } from '#newsroom/stories/contributors.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { theSite } from '../the-site.ts'
import { statusWords } from './status.ts'
import { letterOf } from './letters.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return { title: 'Contributors', description: `Everybody whose work stands in ${paper.name}, from A to Z.`, alternates: { canonical: '/contributors' } }
}

export default async function Contributors() {
  const [{ paper }, people] = await Promise.all([theSite(), publishedContributors()])
  const letters = Map.groupBy(people, ({ sortName }) => letterOf(sortName))
  return (
    <>
      {/* Who has a first story in the paper changes this list, and `latest` is expired by every story. */}
      <Door tags={[tags.site, tags.latest, ...people.slice(0, 400).map(({ id }) => tags.contributor(id))]} until={null} />
      <PageHeading title="Contributors">
        <p>Everybody whose work stands in {paper.name}: what they know, what they have to declare, and all they have made here.</p>
      </PageHeading>
      {letters.size > 3 && (
        <nav aria-label="Letters" className="mb-8">
          <ul className="flex flex-wrap gap-1 font-sans">
            {[...letters.keys()].map((letter) => (
              <li key={letter}>
                <a href={`#letter-${letter}`} className="control min-w-9 justify-center">
                  {letter}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {[...letters].map(([letter, named]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="border-t border-rule py-5 md:grid md:grid-cols-[5rem_minmax(0,1fr)]">
          <h2 id={`letter-${letter}`} className="mb-3 text-[1.9rem] leading-none text-accent">
            {letter}
          </h2>
          <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
            {named.map((person) => (
              <li key={person.id}>
                <a href={`/contributors/${person.slug}`} className="inline-block py-0.5 text-[1.2rem] leading-tight font-semibold">
                  {person.name}
                </a>
                {person.nativeName && (
                  <span lang={person.nativeNameLang ?? undefined} dir="auto" className="ms-2 text-soft">
                    {person.nativeName}
                  </span>
                )}
                <p className="label">{[person.jobTitle, statusWords[person.status].short].filter(Boolean).join(' · ')}</p>
                {person.expertise.length > 0 && <p className="mt-0.5 text-[0.98rem] text-soft">{person.expertise.slice(0, 3).join(', ')}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {people.length === 0 && <p className="text-soft">Nobody has been published yet.</p>}
    </>
  )
}
