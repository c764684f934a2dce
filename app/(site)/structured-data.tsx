import { jsonInHtml } from '#lib/json-in-html.ts'
import { paperData } from '#newsroom/stories/paper-data.ts'
import { personData, type PersonShown } from '#newsroom/stories/person-data.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { storyData } from '#newsroom/stories/structured-data.ts'
import type { Site } from '#newsroom/site.ts'
import { siteAddress } from '../site-address.ts'

export const StoryData = ({ story, site }: { story: PublishedStory; site: Site }) => <Data of={storyData(story, site, siteAddress())} />
export const PersonData = ({ person, site }: { person: PersonShown; site: Site }) => <Data of={personData(person, site, siteAddress())} />
export const PaperData = ({ site }: { site: Site }) => <Data of={paperData(site, siteAddress())} />

/** One script element a thing: some readers look only at the top of each. */
function Data({ of }: { of: object[] }) {
  return of.map((thing, index) => <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(thing) }} />)
}
