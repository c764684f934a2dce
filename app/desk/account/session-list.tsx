import type { OwnSession } from '#newsroom/access/own-account.ts'
import { Moment } from '../moment.tsx'
import { EndOthersForm, EndSessionForm } from './session-forms.tsx'

type SessionListProps = { sessions: readonly OwnSession[]; paper: { lang: string; timeZone: string } }

export function SessionList({ sessions, paper }: SessionListProps) {
  return (
    <section aria-labelledby="sessions" className="grid gap-4">
      <div className="grid max-w-2xl gap-2">
        <h2 id="sessions">Where you are signed in</h2>
        <p className="text-soft">What a browser says of itself and of its clock. If you do not know one of these, end it and change your password.</p>
      </div>
      <div className="records" role="region" aria-label="Your sessions" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Device</th>
              <th scope="col">Address</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last seen</th>
              <th scope="col">End it</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, place, how, address, since, lastSeenAt, isThisOne }, nth) => (
              <tr key={id}>
                <th scope="row" className="min-w-48 font-semibold">
                  {device}
                  {place && <span className="block text-sm font-normal text-soft">{place}</span>}
                </th>
                <td>{address}</td>
                <td className="min-w-40">
                  <Moment at={since} paper={paper} /> <span className="block text-sm text-soft">{how}</span>
                </td>
                <td className="min-w-32">
                  <Moment at={lastSeenAt} paper={paper} />
                </td>
                <td>{isThisOne ? 'This one' : <EndSessionForm sessionId={id} label={`End session ${nth + 1}: ${device}`} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && <EndOthersForm />}
    </section>
  )
}
