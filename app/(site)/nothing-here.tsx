import { Door } from './door.tsx'

type NothingProps = { path: string; tags?: string[] }

/** The words of an address, to search for what may once have stood there. */
const wordsOf = (path: string) =>
  decodeURI(path.split('?')[0]?.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 120)

/** A page for an address where nothing stands; the door answers 404 with it. */
export function NothingHere({ path, tags = [] }: NothingProps) {
  return (
    <>
      <title>Not found</title>
      <Door status={404} tags={tags} until={null} />
      <h1 className="text-[clamp(2rem,4.6vw,3.1rem)] leading-tight">There is nothing at this address</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">It may have been mistyped, or moved without a forwarding address. What you were looking for may still be here:</p>
      <form action="/search" role="search" aria-label="Search for what stood here" className="mt-6 flex max-w-lg gap-2">
        <label htmlFor="lost-search" className="sr-only">
          Search for
        </label>
        <input id="lost-search" type="search" name="q" defaultValue={wordsOf(path)} className="min-h-11 w-full rounded-xs border border-soft bg-transparent px-3 font-sans" />
        <button className="control min-h-11">Search</button>
      </form>
    </>
  )
}
