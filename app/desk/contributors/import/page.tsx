import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { MOST_ROWS } from '#newsroom/contributors/import-file.ts'
import { COLUMNS } from '#newsroom/contributors/sheet.ts'
import { Room } from '../../room.tsx'
import { ImportForm } from './import-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Import contributors' }

export default async function ImportPage() {
  await requireActor('contributor.import')
  return (
    <Room title="Import contributors" intro="From a CSV or JSON file, like the one that the list saves. First you see what would become of every row; nothing is written before you say so.">
      <p className="without-js max-w-2xl">Importing needs JavaScript in this browser. Machines send the file to /api/contributors with a key.</p>
      <ImportForm />
      <section aria-labelledby="columns" className="grid gap-4">
        <h2 id="columns">What a file holds</h2>
        <div className="grid max-w-2xl gap-2">
          <p>At most 10 MB and {MOST_ROWS.toLocaleString('en')} rows, in UTF-8. The first line names the columns; leave out those that you do not change. An empty cell empties its field.</p>
          <p>A row with a slug changes the record at that address. A row without one makes somebody new, unless somebody of that name, link or e-mail address is here already: then it is refused, and says who it is.</p>
          <p>Entries of a list stand in one cell, with a semicolon between them; where an entry itself holds a semicolon, a bar or a backslash, a backslash goes before it. A quote before =, +, - or @ keeps spreadsheets from running a cell, and is taken off again.</p>
          <p>A JSON file is a list of profiles with the same names; lists are lists there, and biographies stand in “bios” as lang, shortBio and longBio.</p>
        </div>
        <div className="records" role="region" aria-label="Columns" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">What stands in it</th>
              </tr>
            </thead>
            <tbody>
              {[...Object.entries(COLUMNS), ['shortBio.en', 'The short biography in that language, at most 160 characters.'], ['longBio.en', 'The long one; an empty line parts its paragraphs.']].map(([name, words]) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </Room>
  )
}
