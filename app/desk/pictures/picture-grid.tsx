import type { ListedPicture } from '#newsroom/media/desk.ts'
import { Thumbnail } from './thumbnail.tsx'

type Props = { pictures: ListedPicture[]; now: Date; lang: string; timeZone: string }

/** The pictures of a page of the list, each with what it still lacks. The whole entry leads to the picture. */
export function PictureGrid({ pictures, now, lang, timeZone }: Props) {
  const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, dateStyle: 'medium' })
  return (
    <ul aria-label="Pictures" className="grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-4">
      {pictures.map((picture) => (
        <li key={picture.id} className="grid min-w-0 content-start gap-2">
          <a href={`/desk/pictures/${picture.id}`} className="grid gap-2 text-ink no-underline hover:underline">
            <Thumbnail picture={picture} alt="" />
            <span dir="auto" className="line-clamp-3 font-semibold break-words">
              {picture.alt || picture.caption || 'Without a description'}
            </span>
          </a>
          <p dir="auto" className="line-clamp-2 text-sm break-words text-soft">
            {picture.credit || picture.creator}
          </p>
          <Lacks picture={picture} now={now} day={day} />
        </li>
      ))}
    </ul>
  )
}

function Lacks({ picture: { alt, decorative, credit, rightsUntil }, now, day }: { picture: ListedPicture; now: Date; day: Intl.DateTimeFormat }) {
  // The moment rights end is midnight: the last day on which it is shown is the one before.
  const lastDay = rightsUntil && day.format(new Date(rightsUntil.getTime() - 1))
  const lacks = [!alt && !decorative && 'No alt text.', !credit && 'No credit.', rightsUntil && (rightsUntil <= now ? `Rights ended on ${lastDay}.` : `Rights end on ${lastDay}.`)].filter(Boolean)
  return lacks.length > 0 && <p className="text-sm">{lacks.join(' ')}</p>
}
