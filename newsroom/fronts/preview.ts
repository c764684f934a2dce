import { z } from 'zod'
import { readWallTime } from '#lib/wall-time.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { notFound, Refused } from '../refusal.ts'
import { site, type Site } from '../site.ts'
import { endOf, proposal } from './arrange.ts'
import { proposedArrangement } from './arrangement.ts'
import { frontPage, sectionFront, type FrontPage, type SectionFront } from './published.ts'

const PreviewInput = z.strictObject({
  ...proposal,
  /** As the paper's clocks will show it; absent for now. */
  at: z.preprocess(emptyIsAbsent, line(20).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Write day and time like 2026-11-23T18:00.').optional()),
})

export type FrontPreview = { paper: Site['paper'] } & ({ section: null; page: FrontPage } | { section: Site['sections'][number]; page: SectionFront })

/** A front as readers would get it, were this arrangement published. Nothing is kept. */
export async function previewFront(actor: Actor, given: z.input<typeof PreviewInput>, now = new Date()): Promise<FrontPreview> {
  const { sectionId, places, breaking, at } = readInput(PreviewInput, given)
  authorize(actor, 'front.arrange')
  const { paper, sections } = await site()
  const when = at === undefined ? now : momentAt(at, paper.timeZone)
  const end = breaking && endOf(breaking.until, paper.timeZone)
  if (end && 'reason' in end) throw new Refused([end.reason])
  const arrangement = await proposedArrangement(places, breaking && end ? { text: breaking.text, href: breaking.href ?? null, until: end.at } : null, when)
  if (sectionId === undefined) return { paper, section: null, page: await frontPage(sections, when, arrangement) }
  const section = sections.find(({ id }) => id === sectionId)
  if (!section) throw notFound('section')
  return { paper, section, page: await sectionFront(sectionId, when, 1, arrangement) }
}

/** Of a time that comes twice, the first: a look changes nothing. */
function momentAt(wall: string, timeZone: string): Date {
  const time = readWallTime(timeZone, wall)
  return time.kind === 'once' ? time.at : time.kind === 'twice' ? time.first : time.after
}
