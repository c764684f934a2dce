import { HIGH, leadOf, type Placed } from './layout.ts'

/** A story as the desk knows it while a front is arranged. Moments are ISO texts: the browser keeps this over a reload. */
export type PlacedStory = {
  id: string
  headline: string
  standfirst: string
  section: string
  state: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED' | 'HELD' | 'WITHDRAWN' | 'ARCHIVED'
  /** Absent where the story is not public. */
  live: { path: string; firstPublishedAt: string; publicFrom: string; publicUntil: string | null; atEnd: 'KEEP' | 'EXCERPT' | 'REMOVE' } | null
  /** Its own, of which one may stand in this place. */
  pictures: { id: string; alt: string; rightsUntil: string | null }[]
}

export type Finding = {
  code: 'withdrawn' | 'not-public' | 'over' | 'expiring' | 'embargoed' | 'placed-twice' | 'same-headline' | 'two-leads' | 'no-room' | 'picture-ends'
  /** Which place it is about, counted from 0. */
  place: number
  message: string
  /** Readers would not get what was arranged: it cannot be published so. */
  blocks: boolean
}

type Place = Placed<PlacedStory> & { headline?: string; mediaId?: string }
type Front = { places: readonly Place[]; isPaper: boolean; timeZone: string; now: Date }

const DAY = 86_400_000
/** An end nearer than this is said. */
export const SOON_DAYS = 2

/** What an editor should know before this goes out, place by place. */
export function findingsOf({ places, isPaper, timeZone, now }: Front): Finding[] {
  const lead = leadOf(places)
  // The lead takes one room of the five wherever it stands.
  const withRoom = new Set([...(lead ? [lead.id] : []), ...places.filter(({ card }) => card !== lead).slice(0, HIGH).map(({ card }) => card.id)])
  return places.flatMap((place, index): Finding[] => {
    const { card } = place
    const found: Finding[] = []
    const say = (code: Finding['code'], message: string, blocks = false) => found.push({ code, place: index, message, blocks })
    const earlier = places.slice(0, index)
    if (earlier.some((other) => other.card.id === card.id)) say('placed-twice', 'This story stands in two places. Take it out of one.', true)
    else if (earlier.some((other) => wordsOf(other) === wordsOf(place))) say('same-headline', 'Another place has the same headline. Look whether it is the same story twice.')
    if (place.boost === 'LEAD' && earlier.some(({ boost }) => boost === 'LEAD')) say('two-leads', 'Two stories lead. Choose one of them.', true)
    const reason = whyNotShown(card, timeZone, now)
    if (reason) found.push({ ...reason, place: index })
    else if (isPaper && !withRoom.has(card.id)) say('no-room', `The top has room for ${HIGH + 1} stories, and this is beyond them. It stands further down, where its date puts it.`)
    const rights = card.pictures.find(({ id }) => id === place.mediaId)?.rightsUntil
    if (rights && new Date(rights).getTime() - now.getTime() < SOON_DAYS * DAY) say('picture-ends', `The picture chosen here may be shown until ${words(rights, timeZone)}. Then the story’s own picture stands in its place.`)
    return found
  })
}

function whyNotShown({ state, live }: PlacedStory, timeZone: string, now: Date): Omit<Finding, 'place'> | null {
  if (state === 'WITHDRAWN') return { code: 'withdrawn', blocks: true, message: 'This story was withdrawn, and readers do not see it. Take it out.' }
  if (!live) return { code: 'not-public', blocks: true, message: 'This story is not public. Publish it first, or take it out.' }
  if (new Date(live.publicFrom) > now) return { code: 'embargoed', blocks: false, message: `Under embargo until ${words(live.publicFrom, timeZone)}. The place stays empty for readers until then.` }
  const end = live.publicUntil ? new Date(live.publicUntil) : null
  if (!end || end.getTime() - now.getTime() > SOON_DAYS * DAY) return null
  const after = live.atEnd === 'EXCERPT' ? 'only its first words stay' : 'it leaves the front'
  if (end > now) return { code: 'expiring', blocks: false, message: `The partner lent it until ${words(end, timeZone)}: then ${after}.` }
  return { code: 'over', blocks: false, message: `The partner lent it until ${words(end, timeZone)}. ${live.atEnd === 'EXCERPT' ? 'Only its first words are left.' : 'Readers see it here no more: take it out.'}` }
}

const wordsOf = ({ headline, card }: Place) => (headline || card.headline).trim().toLowerCase()
const words = (at: Date | string, timeZone: string) => new Date(at).toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
