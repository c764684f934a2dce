/** Between the rooms of the own account. */
export function AccountNav({ here }: { here: 'account' | 'email' | 'security' }) {
  const link = (href: string, words: string, isHere: boolean) => (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined} className="inline-flex min-h-10 items-center border-b-2 border-transparent text-ink no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
        {words}
      </a>
    </li>
  )
  return (
    <nav aria-label="Your account">
      <ul className="flex flex-wrap gap-x-6 border-b border-rule">
        {link('/desk/account', 'You and your sessions', here === 'account')}
        {link('/desk/account/email', 'Your e-mail', here === 'email')}
        {link('/desk/account/security', 'Second factor and passkeys', here === 'security')}
      </ul>
    </nav>
  )
}
