type Credit = { text: string; href: string | null; lang: string; dir: 'ltr' | 'rtl' }

/** The one thing that prints a partner's credit: verbatim, as it was frozen when the story was published. */
export function CreditLine({ credit }: { credit: Credit }) {
  return (
    <p className="font-sans text-[0.9rem] font-semibold" lang={credit.lang} dir={credit.dir}>
      {credit.href ? (
        <a href={credit.href} rel="noopener" className="underline">
          {credit.text}
        </a>
      ) : (
        credit.text
      )}
    </p>
  )
}
