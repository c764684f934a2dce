import type { Metadata } from 'next'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { keysAtDesk, type KeyAtDesk } from '#newsroom/access/api-keys.ts'
import { keyDeedWords } from '#newsroom/access/key-words.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { CreateKeyForm } from './create-key-form.tsx'
import { RevokeKeyForm } from './revoke-key-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'API keys' }

const stateWords: Record<KeyAtDesk['state'], string> = { works: 'Works', ended: 'Ended', revoked: 'Revoked', 'maker-gone': 'Its maker is no admin any more' }
const scopeWords = (scope: string) => (scope in keyDeedWords ? keyDeedWords[scope as keyof typeof keyDeedWords].name : scope)

export default async function KeysPage() {
  const actor = await requireActor('key.read')
  const [{ paper }, keys] = await Promise.all([site(), keysAtDesk(actor)])
  const when = deskTime(paper, { dateStyle: 'medium' })
  return (
    <Room title="API keys" intro="A key lets a machine do a few things in your name, until its day comes. It falls with your account.">
      {keys.length === 0 ? (
        <Empty>
          <p>No machine has a key yet. Make one for a program that copies the audit record, or keeps contributors in step.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Keys" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">May</th>
                <th scope="col">Made by</th>
                <th scope="col">Last used</th>
                <th scope="col">Until</th>
                <th scope="col">State</th>
                <th scope="col">Revoke</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id}>
                  <th scope="row" className="font-semibold">
                    <bdi>{key.name}</bdi>
                    <code className="block text-sm font-normal text-soft">{key.prefix}…</code>
                  </th>
                  <td>{key.scopes.map(scopeWords).join(', ')}</td>
                  <td>
                    <bdi>{key.maker}</bdi>
                  </td>
                  <td className="whitespace-nowrap">{key.lastUsedAt ? <time dateTime={key.lastUsedAt.toISOString()}>{when.format(key.lastUsedAt)}</time> : 'Never'}</td>
                  <td className="whitespace-nowrap">
                    <time dateTime={key.expiresAt.toISOString()}>{when.format(key.expiresAt)}</time>
                  </td>
                  <td>{stateWords[key.state]}</td>
                  <td>{key.state === 'revoked' || !can(actor, 'key.revoke') ? '' : <RevokeKeyForm keyId={key.id} name={key.name} prefix={key.prefix} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <section aria-labelledby="new-key" className="grid max-w-xl gap-4">
        <h2 id="new-key">A new key</h2>
        <CreateKeyForm />
      </section>
    </Room>
  )
}
