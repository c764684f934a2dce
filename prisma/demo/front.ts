import type { ArrangeInput } from '#newsroom/fronts/arrange.ts'
import type { z } from 'zod'

const HOUR = 3_600_000

/** What the demo's editors put where; the rest of the front fills itself. */
export function demoFront(placed: ReadonlyMap<string, { id: string }>, now: Date): z.input<typeof ArrangeInput> {
  const id = (slug: string) => {
    const story = placed.get(slug)
    if (!story) throw new Error(`The demo's front names a story that is not there: ${slug}.`)
    return story.id
  }
  return {
    breaking: {
      text: 'Port Aune reopens one berth; two more wait for the wind to drop',
      href: '/economy/port-aune-turns-away-third-box-ship',
      until: new Date(now.getTime() + 36 * HOUR),
    },
    places: [
      { storyId: id('merrow-bridge-shut-to-lorries'), boost: 'LEAD' },
      { storyId: id('port-aune-turns-away-third-box-ship'), boost: 'BOOST' },
      { storyId: id('sule-lost-193-sailings') },
      { storyId: id('the-town-that-keeps-two-clocks') },
      { storyId: id('council-finds-money-it-had-spent') },
    ],
  }
}
