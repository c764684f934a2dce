import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoryArticle } from '#app/(site)/[section]/[slug]/story-page.tsx'
import { Moment } from '#app/desk/moment.tsx'
import { Empty, Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { siteAddress } from '#app/site-address.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { previewOf } from '#newsroom/stories/preview.ts'
import { previewLinksOf } from '#newsroom/stories/preview-link.ts'
import { StoryNav } from '../story-nav.tsx'
import { MakeLinkForm, RevokeLinkForm } from './link-forms.tsx'
import { Widths } from './widths.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview a story' }

type Props = { params: Promise<{ id: string }> }

/** The newest text as readers would see it, and the links by which somebody outside may. */
export default async function PreviewPage({ params }: Props) {
  const actor = await requireActor()
  const [{ id }, { paper }] = await Promise.all([params, site()])
  const found = await previewOf(actor, id)
  if (!found) notFound()
  const { story, revision, bylines } = found
  const now = new Date()
  const links = can(actor, 'story.preview') ? await previewLinksOf(actor, id, now) : null
  return (
    <Room title={story.headline} intro={`Revision ${revision.number}, as readers would see it. Nobody but the desk does.`}>
      <StoryNav actor={actor} story={{ id, bylines }} here="preview" />
      <section aria-labelledby="preview" className="grid min-w-0 gap-4">
        <h2 id="preview">Preview</h2>
        <Widths>
          <StoryArticle story={story} paper={paper} now={now} />
        </Widths>
      </section>
      {links && (
        <section aria-labelledby="links" className="grid gap-5 border-t border-rule pt-5">
          <h2 id="links" tabIndex={-1}>Links for people outside</h2>
          <p className="max-w-2xl text-soft">Whoever has the link sees revision {revision.number} and no other, without an account, until it runs out or is revoked.</p>
          <div className="max-w-2xl">
            <MakeLinkForm storyId={id} revision={revision.number} host={siteAddress()} />
          </div>
          {links.length === 0 ? (
            <Empty>
              <p>No link was made yet. Who should look at this before it is public gets one here.</p>
            </Empty>
          ) : (
            <div className="records" role="region" aria-label="Links" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">For whom</th>
                    <th scope="col">Revision</th>
                    <th scope="col">Made</th>
                    <th scope="col">Open until</th>
                    <th scope="col">Last seen</th>
                    <th scope="col">What can be done</th>
                  </tr>
                </thead>
                <tbody>
                  {links.map(({ id: linkId, label, revision: number, createdAt, by, expiresAt, revokedAt, lastSeenAt, isOpen }) => (
                    <tr key={linkId}>
                      <th scope="row" className="min-w-40 wrap-anywhere"><bdi>{label}</bdi></th>
                      <td>{number}</td>
                      <td className="min-w-40"><Moment at={createdAt} paper={paper} />{by && <>, <bdi>{by}</bdi></>}</td>
                      <td className="min-w-40">{revokedAt ? <>Revoked <Moment at={revokedAt} paper={paper} /></> : <>{!isOpen && 'Ran out '}<Moment at={expiresAt} paper={paper} /></>}</td>
                      <td className="min-w-40">{lastSeenAt ? <Moment at={lastSeenAt} paper={paper} /> : 'Not yet'}</td>
                      <td>{isOpen && <RevokeLinkForm linkId={linkId} label={label} />}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      )}
    </Room>
  )
}
