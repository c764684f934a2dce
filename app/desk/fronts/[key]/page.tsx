import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { frontAtDesk } from '#newsroom/fronts/desk.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../../moment.tsx'
import { Room } from '../../room.tsx'
import { Arranger } from './arranger.tsx'
import { History } from './history.tsx'
import { wallOf } from './work.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Front: ${(await params).key}` }
}

export default async function FrontPage({ params }: Props) {
  const actor = await requireActor('front.arrange')
  const { paper } = await site()
  const now = new Date()
  const front = await frontAtDesk(actor, (await params).key, paper.timeZone, now)
  if (!front) notFound()
  const { name, href, publishedAt, by, history, breaking, sectionId, ...rest } = front
  const line = breaking && breaking.until > now ? { ...breaking, until: wallOf(breaking.until, paper.timeZone) } : { text: '', href: '', until: '' }
  return (
    <Room
      title={name}
      intro={
        publishedAt ? (
          <>
            Arranged <Moment at={publishedAt} paper={paper} /> by <bdi>{by ?? 'the command line'}</bdi>. Nothing changes for readers until you publish.
          </>
        ) : (
          'Nobody has arranged this front: it fills by rule, newest first. Nothing changes for readers until you publish.'
        )
      }
      deeds={
        <>
          <ButtonLink href="/desk/fronts">All fronts</ButtonLink>
          <ButtonLink href={href}>As readers see it now</ButtonLink>
        </>
      }
    >
      <Arranger key={rest.key} frontKey={rest.key} sectionId={sectionId ?? ''} isPaper={sectionId === null} standing={{ seen: rest.version, places: rest.places, breaking: line }} by={by} newest={rest.newest} timeZone={paper.timeZone} now={now.toISOString()} />
      <section aria-labelledby="history" className="grid gap-4 border-t border-rule pt-6">
        <h2 id="history">Earlier arrangements</h2>
        <History versions={history} sectionId={sectionId ?? ''} current={rest.version} paper={paper} />
      </section>
    </Room>
  )
}
