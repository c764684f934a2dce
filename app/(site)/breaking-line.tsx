/** One line, as long as its editor gave it. */
export function BreakingLine({ text, href }: { text: string; href: string | null }) {
  return (
    <p className="mb-6 border-s-4 border-alarm bg-raised px-4 py-2.5 font-sans text-[0.95rem] font-semibold">
      <span className="text-alarm">Breaking: </span>
      {href ? <a href={href}>{text}</a> : text}
    </p>
  )
}
