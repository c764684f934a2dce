import type { Metadata } from 'next'
import { earliest } from '#newsroom/shown.ts'
import { publishedContributors, type ListedContributor } from '#newsroom/stories/contributors.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { theSite } from '../the-site.ts'
import { letterOf } from './letters.ts'
import { Person } from './person.tsx'

/** Up to so many can be taken in at a glance, with their faces; more are listed under their letters. */
const AT_A_GLANCE = 36

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return { title: 'Contributors', description: `Everybody whose work stands in ${paper.name}, from A to Z.`, alternates: { canonical: '/contributors' } }
}

export default async function Contributors() {
  const now = new Date()
  const [{ paper }, people] = await Promise.all([theSite(), publishedContributors(now)])
  const few = people.length <= AT_A_GLANCE
  const faces = few ? people.flatMap(({ portrait }) => (portrait ? [portrait] : [])) : []
  return (
    <>
      {/* Who has a first story in the paper joins this list, and `latest` is expired by every story. */}
      <Door tags={[tags.site, tags.latest, ...people.slice(0, 400).map(({ id }) => tags.contributor(id)), ...faces.map(({ key }) => tags.media(key))]} until={earliest(now, ...faces.map(({ rightsUntil }) => rightsUntil))} />
      <PageHeading title="Contributors">
        <p>Everybody whose work stands in {paper.name}: what they know, what they have to declare, and all they have made here.</p>
      </PageHeading>
      {people.length === 0 && <p className="text-soft">Nobody has been published yet.</p>}
      {few ? (
        <ul className="grid gap-x-10 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
          {people.map((person) => (
            <Person key={person.id} person={person} level={2} withFace />
          ))}
        </ul>
      ) : (
        <ByLetter people={people} />
      )}
    </>
  )
}

function ByLetter({ people }: { people: ListedContributor[] }) {
  const letters = Map.groupBy(people, ({ sortName }) => letterOf(sortName))
  return (
    <>
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
      {[...letters].map(([letter, named]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="border-t border-rule py-5 md:grid md:grid-cols-[5rem_minmax(0,1fr)]">
          <h2 id={`letter-${letter}`} className="mb-3 text-[1.9rem] leading-none text-accent">
            {letter}
          </h2>
          <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
            {named.map((person) => (
              <Person key={person.id} person={person} level={3} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
