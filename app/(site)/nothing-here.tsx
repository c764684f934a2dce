import type { Near } from '#newsroom/stories/nearest.ts'
import { Door } from './door.tsx'

type NothingProps = {
  /** Of the address, to search for what may once have stood there. */
  words: string
  near?: Near[]
  tags?: string[]
}

/** A page for an address where nothing stands; the door answers 404 with it. */
export function NothingHere({ words, near = [], tags = [] }: NothingProps) {
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
        <input id="lost-search" type="search" name="q" defaultValue={words} className="min-h-11 w-full rounded-xs border border-soft bg-transparent px-3 font-sans" />
        <button className="control min-h-11">Search</button>
      </form>
      {near.length > 0 && (
        <section aria-labelledby="near" className="mt-10 max-w-[38rem]">
          <h2 id="near" className="mb-3 text-[1.3rem]">
            Stories with these words in the headline
          </h2>
          <ul className="grid gap-2">
            {near.map(({ id, path, headline, lang, dir }) => (
              <li key={id} lang={lang} dir={dir}>
                <a href={path} className="inline-block py-0.5 text-[1.1rem] underline">
                  {headline}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
