import type { ReactNode } from 'react'

type HeadingProps = { title: string; label?: ReactNode; children?: ReactNode; lang?: string; dir?: 'ltr' | 'rtl' }

/** What a page is about, at its top. */
export function PageHeading({ title, label, children, lang, dir }: HeadingProps) {
  return (
    <header className="mb-8" lang={lang} dir={dir}>
      {label && <p className="kicker mb-1">{label}</p>}
      <h1 className="text-[clamp(2rem,4.6vw,3.1rem)] leading-[1.05] tracking-[-0.01em]">{title}</h1>
      {children && <div className="mt-3 max-w-[40rem] text-[1.1rem] text-soft">{children}</div>}
    </header>
  )
}
