import type { OpenInvitation } from '#newsroom/access/people-room.ts'
import { roleWords } from '#newsroom/access/roles.ts'
import { InvitationForms } from './invitation-forms.tsx'

export function InvitationList({ invitations, when }: { invitations: OpenInvitation[]; when: Intl.DateTimeFormat }) {
  return (
    <div className="records" role="region" aria-label="Open invitations" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Role</th>
            <th scope="col">Ends</th>
            <th scope="col">From</th>
            <th scope="col">Deeds</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, expiresAt, isExpired, invitedBy, contributor }) => (
            <tr key={id}>
              <th scope="row" className="max-w-72 min-w-48 break-words">
                {email}
                {contributor && (
                  <span className="block text-sm font-normal text-soft">
                    for the contributor <bdi>{contributor}</bdi>
                  </span>
                )}
              </th>
              <td>{roleWords[role].name}</td>
              <td className="whitespace-nowrap">
                {isExpired && <strong>Ran out </strong>}
                <time dateTime={expiresAt.toISOString()}>{when.format(expiresAt)}</time>
              </td>
              <td>
                <bdi>{invitedBy}</bdi>
              </td>
              <td className="min-w-64">
                <InvitationForms invitationId={id} email={email} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
