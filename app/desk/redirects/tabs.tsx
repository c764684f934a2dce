const tabs = [['/desk/redirects', 'Redirects'], ['/desk/redirects/missed', 'Not found'], ['/desk/redirects/import', 'Import']] as const

/** The three parts of the room. */
export function RedirectTabs({ here }: { here: (typeof tabs)[number][0] }) {
  return (
    <nav aria-label="Redirects">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {tabs.map(([href, name]) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined} className="inline-flex min-h-10 items-center aria-[current=page]:font-semibold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
