/** Recovery codes, this once: they are not kept here in a form that could be read again. */
export function CodeSheet({ codes, said }: { codes: readonly string[]; said: string }) {
  return (
    <section aria-labelledby="code-sheet" className="panel">
      <h3 id="code-sheet" className="text-lg">
        Your recovery codes
      </h3>
      <p role="status">{said} Print these codes or keep them where you keep your passwords: each stands in once for your second factor, and they are not shown again.</p>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-base whitespace-nowrap">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
