import type { PickedPicture } from '#app/desk/pictures/picture-picker.tsx'

/** Pictures of this page by their ids, as far as they are asked for. Null: not there, or not theirs to see. */
const known = new Map<string, Promise<PickedPicture | null>>()
/** Those that are here: they are drawn at once, so that the text does not jump. */
const here = new Map<string, PickedPicture>()

/** A picture that need not be asked for; undefined where it must. */
export const pictureHere = (id: string): PickedPicture | undefined => here.get(id)
let asked: { id: string; answer: (picture: PickedPicture | null) => void }[] = []

/** What a picture is; all that are asked for at once are one request. Where it could not be asked, it is asked again the next time. */
export function pictureNamed(id: string): Promise<PickedPicture | null> {
  const found = known.get(id)
  if (found) return found
  const picture = new Promise<PickedPicture | null>((answer) => {
    asked.push({ id, answer })
    if (asked.length === 1) queueMicrotask(() => void ask())
  })
  known.set(id, picture)
  return picture
}

/** A picture that was just chosen or sent need not be asked for. */
export function isPicture(picture: PickedPicture): void {
  here.set(picture.id, picture)
  known.set(picture.id, Promise.resolve(picture))
}

async function ask(): Promise<void> {
  const waiting = asked
  asked = []
  const pictures = await fetchAll(waiting.map(({ id }) => id))
  for (const { id, answer } of waiting) {
    const picture = pictures?.find((candidate) => candidate.id === id) ?? null
    if (!pictures) known.delete(id)
    if (picture) here.set(id, picture)
    answer(picture)
  }
}

const AT_ONCE = 100
async function fetchAll(ids: readonly string[]): Promise<PickedPicture[] | null> {
  const all: PickedPicture[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    try {
      const answer = await fetch(`/api/pictures/find?${ids.slice(from, from + AT_ONCE).map((id) => `id=${encodeURIComponent(id)}`).join('&')}`)
      if (!answer.ok) return null
      all.push(...((await answer.json()) as { pictures: PickedPicture[] }).pictures)
    } catch {
      return null
    }
  }
  return all
}
