import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { pictureAtDesk, type PictureAtDesk } from '#newsroom/media/desk.ts'
import { site } from '#newsroom/site.ts'
import { dayIn } from '#lib/wall-time.ts'
import { Thumbnail } from '../thumbnail.tsx'
import { PictureForm } from './picture-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { ReplaceForm } from './replace-form.tsx'
import { UseList } from './use-list.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Picture' }

type Props = { params: Promise<{ id: string }> }

export default async function PicturePage({ params }: Props) {
  const actor = await requireActor('media.read')
  const [{ paper }, picture] = await Promise.all([site(), pictureAtDesk(actor, (await params).id)])
  if (!picture) notFound()
  const { id, key, width, height, version, uses, like, createdAt, createdBy, publicSince } = picture
  const when = new Intl.DateTimeFormat(paper.lang === 'en' ? 'en-GB' : paper.lang, { timeZone: paper.timeZone, dateStyle: 'medium' }).format(createdAt)
  return (
    <Room title="Picture" intro={`${width} × ${height} pixels. Added ${createdBy ? `by ${createdBy.name} ` : ''}on ${when}. ${publicSince ? 'Readers can see it.' : 'Readers cannot see it yet.'}`}>
      <p>
        <a href="/desk/pictures">All pictures</a>
      </p>
      <PictureForm picture={{ id, key, width, height, version }} words={wordsOf(picture, paper.timeZone)} mayChange={can(actor, 'media.edit')} />
      <UseList uses={uses} />
      {like.length > 0 && (
        <section aria-labelledby="like" className="grid gap-4 border-t border-rule pt-6">
          <h2 id="like">Pictures that look like it</h2>
          <ul className="grid grid-cols-2 gap-5 sm:grid-cols-4">
            {like.map((other) => (
              <li key={other.id} className="min-w-0">
                <a href={`/desk/pictures/${other.id}`} className="grid gap-2">
                  <Thumbnail picture={other} alt="" />
                  <span dir="auto" className="line-clamp-3 break-words">{`${other.alt || 'Without a description'}${other.isSame ? ' (the same file)' : ''}`}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {can(actor, 'media.replace') && <ReplaceForm pictureId={id} version={version} isUsed={uses.length > 0} />}
      {can(actor, 'media.remove') && <RemoveForm pictureId={id} isUsed={uses.length > 0} />}
    </Room>
  )
}

/** As the form holds them: the last day of the rights in the newsroom's zone, the focal point in hundredths. */
function wordsOf({ alt, decorative, caption, creator, credit, copyrightNotice, source, licence, usageTerms, maySyndicate, rightsUntil, focalX, focalY, cropFocus }: PictureAtDesk, timeZone: string) {
  const lastDay = rightsUntil ? dayIn(timeZone, new Date(rightsUntil.getTime() - 1)) : ''
  const crops = Object.fromEntries(Object.entries(cropFocus).map(([crop, { x, y }]) => [crop, { x: Math.round(x * 1000) / 10, y: Math.round(y * 1000) / 10 }]))
  const hundredths = (share: number) => String(Math.round(share * 100))
  return { alt, decorative, caption, creator, credit, copyrightNotice, source, licence, usageTerms, maySyndicate, rightsUntil: lastDay, focalX: hundredths(focalX), focalY: hundredths(focalY), crops }
}
