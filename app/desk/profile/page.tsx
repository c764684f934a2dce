import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OtherBios } from '#app/(site)/contributors/[slug]/other-bios.tsx'
import { ProfileAside } from '#app/(site)/contributors/[slug]/profile-aside.tsx'
import { ProfileHeading } from '#app/(site)/contributors/[slug]/profile-heading.tsx'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ownProfile } from '#newsroom/contributors/proposals.ts'
import { site } from '#newsroom/site.ts'
import { contributorAt } from '#newsroom/stories/contributors.ts'
import { draftsWith } from '#newsroom/stories/drafts-with.ts'
import { Empty, Room } from '../room.tsx'
import { stateWords } from '../story-list.tsx'
import { OwnProposal } from './own-proposal.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your profile' }

/** A contributor's own room: what readers see of them, what they have proposed, and the drafts they are on. */
export default async function OwnProfilePage() {
  const actor = await requireActor()
  const own = await ownProfile(actor)
  if (!own) notFound()
  const [{ paper }, drafts] = await Promise.all([site(), draftsWith(actor, own.id)])
  const found = await contributorAt(own.slug, paper.lang)
  const when = deskTime(paper)
  return (
    <Room title="Your profile" intro="This is what readers see. Change it, and the desk looks at it before they do." deeds={<ButtonLink href="/desk/profile/edit">{own.latest?.state === 'PENDING' ? 'Change your proposal' : 'Propose a change'}</ButtonLink>}>
      {own.latest && <OwnProposal proposal={{ id: own.latest.id, state: own.latest.state, note: own.latest.note, reply: own.latest.reply, fields: own.latest.fields, when: when.format(own.latest.at) }} />}
      {found && 'profile' in found && (
        <section aria-label="As readers see it" className="grid gap-6 border border-rule p-5">
          <ProfileHeading profile={found.profile} paper={paper} level={2} />
          <OtherBios bios={found.profile.bios.slice(1)} paper={paper} />
          <ProfileAside profile={found.profile} paper={paper} now={new Date()} reachable={!['FORMER', 'DECEASED'].includes(found.profile.status)} />
          <p>
            <a href={`/contributors/${own.slug}`}>Your page in the paper</a>
          </p>
        </section>
      )}
      <section aria-labelledby="drafts" className="grid gap-4">
        <h2 id="drafts">Drafts you are on</h2>
        {drafts.length === 0 ? (
          <Empty>
            <p>None at present. A story stands here from the moment the desk puts your name on it until it is published.</p>
          </Empty>
        ) : (
          <div className="records" role="region" aria-label="Drafts" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Story</th>
                  <th scope="col">State</th>
                  <th scope="col">Changed</th>
                </tr>
              </thead>
              <tbody>
                {drafts.map((story) => (
                  <tr key={story.id}>
                    <th scope="row" dir="auto">
                      <a href={`/desk/stories/${story.id}`}>{story.headline}</a>
                    </th>
                    <td className="whitespace-nowrap">{stateWords[story.state]}</td>
                    <td className="whitespace-nowrap">
                      <time dateTime={story.updatedAt.toISOString()}>{when.format(story.updatedAt)}</time>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </Room>
  )
}
