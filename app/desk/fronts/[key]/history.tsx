'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import type { FrontVersion } from '#newsroom/fronts/desk.ts'
import { Moment } from '../../moment.tsx'
import { Empty } from '../../room.tsx'
import { revert } from './actions.ts'

type Props = { versions: readonly FrontVersion[]; sectionId: string; current: number; paper: { lang: string; timeZone: string } }

export function History({ versions, sectionId, current, paper }: Props) {
  const router = useRouter()
  if (versions.length === 0) {
    return (
      <Empty>
        <p>Each arrangement that you publish is kept here, and can be brought back.</p>
      </Empty>
    )
  }
  return (
    <div className="records" role="region" aria-label="Arrangements, newest first" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Published</th>
            <th scope="col">By</th>
            <th scope="col">What it places</th>
            <th scope="col">Bring back</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, publishedAt, by, places, headlines, breaking }) => (
            <tr key={version}>
              <td>{version}</td>
              <td>
                <Moment at={publishedAt} paper={paper} />
              </td>
              <td>
                <bdi>{by ?? 'the command line'}</bdi>
              </td>
              <th scope="row">
                <bdi>{headlines.join(' · ') || 'Nothing: all by rule'}</bdi>
                {places > headlines.length && ` and ${places - headlines.length} more`}
                {breaking && (
                  <span className="block font-normal text-soft">
                    Breaking line: <bdi>{breaking}</bdi>
                  </span>
                )}
              </th>
              <td>
                {version === current ? (
                  'Stands now'
                ) : (
                  <DeedForm action={revert} deed={`Bring back number ${version}`} look="plain" label={`Bring back number ${version}`} className="grid gap-2" done={({ leftOut }) => (leftOut > 0 ? `Brought back. ${leftOut === 1 ? 'One story is' : `${leftOut} stories are`} public no more and stayed out.` : 'Brought back.')} onDone={() => router.refresh()}>
                    <input type="hidden" name="sectionId" value={sectionId} />
                    <input type="hidden" name="version" value={version} />
                    <input type="hidden" name="seen" value={current} />
                  </DeedForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
