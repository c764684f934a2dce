import type { DeskRedirect, RedirectKind } from '#newsroom/redirects/desk.ts'
import { Moment } from '../moment.tsx'
import { RemoveRedirect } from './redirect-forms.tsx'

export const kindWords: Record<RedirectKind, string> = { SLUG: 'The paper, when something moved', IMPORT: 'An import', MANUAL: 'A person' }

type Props = { redirects: readonly DeskRedirect[]; paper: { lang: string; timeZone: string } }

export function RedirectTable({ redirects, paper }: Props) {
  return (
    <div className="records" role="region" aria-label="Redirects" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Old address</th>
            <th scope="col">Leads to</th>
            <th scope="col">Made by</th>
            <th scope="col">When</th>
            <th scope="col">Remove</th>
          </tr>
        </thead>
        <tbody>
          {redirects.map(({ id, from, to, followsStory, kind, createdAt, createdBy }) => (
            <tr key={id}>
              <th scope="row" className="min-w-48 font-normal [overflow-wrap:anywhere]">
                {from}
              </th>
              <td className="min-w-48 [overflow-wrap:anywhere]">
                {to === null ? 'Nowhere while its story is not public' : <a href={to}>{to}</a>}
                {followsStory !== null && (
                  <span className="block text-sm text-soft">
                    follows <bdi>{followsStory}</bdi>
                  </span>
                )}
              </td>
              <td>
                {kindWords[kind]}
                {createdBy !== null && (
                  <span className="block text-sm text-soft">
                    <bdi>{createdBy}</bdi>
                  </span>
                )}
              </td>
              <td className="whitespace-nowrap">
                <Moment at={createdAt} paper={paper} />
              </td>
              <td>
                <RemoveRedirect id={id} from={from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
