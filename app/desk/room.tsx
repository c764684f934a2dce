import type { ReactNode } from 'react'

type RoomProps = { title: string; intro?: ReactNode; deeds?: ReactNode; children: ReactNode }

/** A page of the desk: its name, one sentence on what it is for, what can be done, and then the thing itself. */
export function Room({ title, intro, deeds, children }: RoomProps) {
  return (
    <main id="main" tabIndex={-1} className="grid gap-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid max-w-2xl gap-2">
          <h1>{title}</h1>
          {intro !== undefined && <p className="text-soft">{intro}</p>}
        </div>
        {deeds !== undefined && <div className="flex flex-wrap gap-3">{deeds}</div>}
      </div>
      {children}
    </main>
  )
}

/** What a list says while it is empty: what belongs there, and what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="grid max-w-2xl gap-3 border border-dashed border-rule p-6 text-soft">{children}</div>
}
