import type { ReactNode } from 'react'
import type { Reason } from '#newsroom/refusal.ts'
import { site } from '#newsroom/site.ts'
import '../desk.css'

type DoorwayProps = { title: string; intro?: ReactNode; children?: ReactNode }

/** A page before the desk: the paper's name, what is asked, and the form. */
export async function Doorway({ title, intro, children }: DoorwayProps) {
  const { paper } = await site()
  return (
    <div className="desk">
      <main id="main" className="mx-auto grid min-h-dvh max-w-sm content-center gap-6 px-4 py-12">
        <header className="grid gap-2">
          <p className="text-sm text-soft">{paper.name}</p>
          <h1>{title}</h1>
          {intro !== undefined && <p className="text-soft">{intro}</p>}
        </header>
        {children}
      </main>
    </div>
  )
}

/** A door that a link does not open: why, and where to go instead. */
export function ShutDoor({ title, reasons, children }: { title: string; reasons: readonly Reason[]; children?: ReactNode }) {
  return (
    <Doorway title={title}>
      <div className="grid gap-4">
        {reasons.map(({ code, message }) => (
          <p key={code}>{message}</p>
        ))}
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href="/sign-in">Sign in</a>
          {children}
        </p>
      </div>
    </Doorway>
  )
}
