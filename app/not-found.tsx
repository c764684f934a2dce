/** For the desk and what else knows no address; readers' pages say it themselves, with the paper's own masthead around it. */
export default function NotFound() {
  return (
    <main id="main" className="wrap py-16">
      <title>Not found</title>
      <meta name="robots" content="noindex" />
      <h1 className="text-[2.2rem]">There is nothing at this address</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">It may have been mistyped, or what stood here is gone.</p>
      <p className="mt-6">
        <a href="/" className="control">
          To the front page
        </a>
      </p>
    </main>
  )
}
