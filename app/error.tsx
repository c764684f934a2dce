'use client' // Next draws what went wrong only in the browser; before a reader's page, the front door answers instead.

type ErrorProps = { error: Error & { digest?: string }; retry: () => void }

export default function Failed({ error, retry }: ErrorProps) {
  return (
    <main id="main" className="wrap py-16">
      <title>This page cannot be shown</title>
      <h1 className="text-[2.2rem]">This page cannot be shown</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">Something went wrong on our side, and it has been noted. What you had saved is safe.</p>
      {error.digest && <p className="label mt-2">Number of the note: {error.digest}</p>}
      <p className="mt-6 flex gap-3">
        <button type="button" className="control" onClick={retry}>
          Try again
        </button>
        <a href="/" className="control">
          To the front page
        </a>
      </p>
    </main>
  )
}
