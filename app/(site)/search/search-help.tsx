import { searchHref, type SearchAsked } from './asked.ts'

/** What somebody may do who found nothing, or has not asked yet. */
export function SearchHelp({ asked, text, understood }: { asked: SearchAsked; text: string; understood: boolean }) {
  const narrowed = Object.keys(asked.filters).length > 0
  return (
    <section aria-labelledby="help" className="mt-8 max-w-[42rem]">
      <h2 id="help" className="text-[1.2rem]">
        {text ? 'What may help' : 'How to ask'}
      </h2>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-[1.02rem]">
        {text && !understood && <li>Very common words (“the”, “and”) and marks are not looked for. Add a word that says what the story is about.</li>}
        {text && understood && narrowed && (
          <li>
            Look in the whole paper:{' '}
            <a href={searchHref({ ...asked, filters: {}, page: 1 })} className="inline-block py-0.5 underline">
              search again without section, names and days
            </a>
            .
          </li>
        )}
        {text && understood && <li>Ask with fewer words, or with another word for the same thing. Every word that you ask for must be in the story.</li>}
        <li>
          Words that stand side by side go in quotes: <q>tide race</q>.
        </li>
        <li>A minus leaves a word out: harbour −container. “Or” between two words finds stories with either.</li>
        <li>Names of writers, partners and topics are found too.</li>
        <li>
          Or look through{' '}
          <a href="/topics" className="inline-block py-0.5 underline">
            the topics
          </a>{' '}
          and{' '}
          <a href="/archive" className="inline-block py-0.5 underline">
            the archive
          </a>
          .
        </li>
      </ul>
    </section>
  )
}
