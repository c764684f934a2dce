type Fields = Record<string, unknown>
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Somebody's edits of `base` put on top of what stands by now: a field that they left alone takes what stands, one that they
 * changed keeps what they wrote. `both` names the fields that each side changed, and differently. Biographies are taken one language at a time.
 */
export function onTopOf<Given extends Fields>(base: Given, edited: Given, standing: Given): { result: Given; both: string[] } {
  const both: string[] = []
  const pick = (name: string, was: unknown, mine: unknown, theirs: unknown) => {
    if (same(mine, was)) return theirs
    if (!same(theirs, was) && !same(theirs, mine)) both.push(name)
    return mine
  }
  const names = [...new Set([...Object.keys(standing), ...Object.keys(edited)])]
  const result = Object.fromEntries(
    names.map((name) => [
      name,
      isByLanguage(base[name]) && isByLanguage(edited[name]) && isByLanguage(standing[name])
        ? languages(edited[name], standing[name]).flatMap((lang) => pick(`${name} ${lang}`, inLang(base[name], lang), inLang(edited[name], lang), inLang(standing[name], lang)) ?? [])
        : pick(name, base[name], edited[name], standing[name]),
    ]).filter(([, value]) => value !== undefined),
  ) as Given // the same fields, each from one of the three
  return { result, both }
}

type ByLanguage = { lang: string }[]
const isByLanguage = (value: unknown): value is ByLanguage => Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && 'shortBio' in entry)
const languages = (one: ByLanguage, other: ByLanguage) => [...new Set([...one, ...other].map(({ lang }) => lang))]
const inLang = (value: unknown, lang: string) => (isByLanguage(value) ? value.find((entry) => entry.lang === lang) : undefined)
