/** Somebody is signed in, and this is not theirs. */
export default function Forbidden() {
  return (
    <main id="main" className="wrap py-16">
      <title>Not for your role</title>
      <h1 className="text-[2.2rem]">This room is not for your role</h1>
      <p className="mt-4 max-w-[38rem] text-[1.1rem]">You are signed in, but your role does not open this door. If you need it for your work, ask an admin.</p>
      <p className="mt-6">
        <a href="/desk" className="control">
          To the desk
        </a>
      </p>
    </main>
  )
}
