'use client' // Next demands it. Stands in place of the whole document when the outermost layout fails, so it needs nothing.

export default function Broken() {
  return (
    <html lang="en">
      <body>
        <main>
          <title>This page cannot be shown</title>
          <h1>This page cannot be shown</h1>
          <p>Something went wrong on our side, and it has been noted. Please try again later.</p>
          <p>
            <a href="/">To the front page</a>
          </p>
        </main>
      </body>
    </html>
  )
}
