import { Moment } from '../../moment.tsx'
import { AddPasskey, RemovePasskeyForm, RenamePasskeyForm } from './passkey-forms.tsx'

type PasskeyListProps = {
  passkeys: readonly { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  paper: { lang: string; timeZone: string }
}

export function PasskeyList({ passkeys, paper }: PasskeyListProps) {
  return (
    <section aria-labelledby="passkeys" className="grid gap-4">
      <div className="grid max-w-2xl gap-2">
        <h2 id="passkeys">Passkeys</h2>
        <p className="text-soft">A passkey lives in your telephone, your computer or a key on your ring, and opens with your finger, your face or a PIN. It needs no password and no code, and cannot be given away to a false page.</p>
      </div>
      {passkeys.length > 0 && (
        <div className="records" role="region" aria-label="Your passkeys" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Added</th>
                <th scope="col">Last used</th>
                <th scope="col">Remove it</th>
              </tr>
            </thead>
            <tbody>
              {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
                <tr key={id}>
                  <th scope="row" className="min-w-56 font-semibold">
                    <bdi>{name}</bdi>
                    <RenamePasskeyForm passkeyId={id} name={name} />
                  </th>
                  <td className="min-w-32">
                    <Moment at={createdAt} paper={paper} />
                  </td>
                  <td className="min-w-32">{lastUsedAt ? <Moment at={lastUsedAt} paper={paper} /> : 'Never'}</td>
                  <td>
                    <RemovePasskeyForm passkeyId={id} name={name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddPasskey />
    </section>
  )
}
