/** Accents and case folded, and letters that have no accent but a plain cousin; other scripts stay as they are. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ø/g, 'o').replace(/[đð]/g, 'd').replace(/ł/g, 'l').replace(/þ/g, 'th').replace(/ı/g, 'i')
    .normalize('NFC')
}

/** The words of names, folded and in order of the alphabet: "Öberg, Åsa" and "Asa Oberg" give one key. */
export function nameKeyOf(...names: (string | null | undefined)[]): string {
  const words = names.flatMap((name) => folded(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? [])
  return [...new Set(words)].sort().join(' ').slice(0, 1_000)
}

type Searched = { name: string; sortName: string; nativeName?: string | null | undefined; jobTitle: string; expertise: readonly string[]; slug: string }

/** What the desk's list searches. */
export const searchKeyOf = ({ name, sortName, nativeName, jobTitle, expertise, slug }: Searched): string =>
  folded([name, sortName, nativeName ?? '', jobTitle, ...expertise, slug].join(' ')).slice(0, 2_000)

/** "Quaye, Samir": the last word first. An editor may know better, so it can be given. */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.pop() ?? ''
  return words.length > 0 ? `${last}, ${words.join(' ')}` : last
}
