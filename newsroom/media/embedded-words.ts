import exifReader from 'exifreader'

/** What the makers of a picture wrote into its file. Where it was taken is never asked for. */
export type EmbeddedWords = { alt: string; caption: string; creator: string; credit: string; copyrightNotice: string; source: string; usageTerms: string; licence: string }

type Group = 'iptc' | 'xmp' | 'exif' | 'pngText'

/**
 * Where each is looked for, the newsrooms' own standard (IPTC) first.
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
const PLACES: Record<keyof EmbeddedWords, readonly (readonly [Group, string])[]> = {
  alt: [['xmp', 'AltTextAccessibility']],
  caption: [['iptc', 'Caption/Abstract'], ['xmp', 'description'], ['exif', 'ImageDescription'], ['pngText', 'Description']],
  creator: [['iptc', 'By-line'], ['xmp', 'creator'], ['exif', 'Artist'], ['pngText', 'Author']],
  credit: [['iptc', 'Credit'], ['xmp', 'Credit']],
  copyrightNotice: [['iptc', 'Copyright Notice'], ['xmp', 'rights'], ['exif', 'Copyright'], ['pngText', 'Copyright']],
  source: [['iptc', 'Source'], ['xmp', 'Source']],
  usageTerms: [['xmp', 'UsageTerms']],
  licence: [['xmp', 'license'], ['xmp', 'WebStatement']],
}

export const LONGEST_WORDS = 1_000
/** Lists of names longer than this are nobody's byline. */
const MOST_VALUES = 20

/** Never throws: a file whose words cannot be read is still a picture, and then nobody has said anything about it. */
export function wordsIn(bytes: Uint8Array): EmbeddedWords {
  const told = read(bytes)
  return Object.fromEntries(Object.entries(PLACES).map(([field, places]) => [field, places.map(([group, name]) => asWords(told[group]?.[name])).find(Boolean) ?? ''])) as EmbeddedWords
}

type Told = Partial<Record<Group, Record<string, unknown>>>

function read(bytes: Uint8Array): Told {
  try {
    const copy = new ArrayBuffer(bytes.byteLength)
    new Uint8Array(copy).set(bytes)
    const { iptc, xmp, exif, pngText } = exifReader.load(copy, { expanded: true })
    return { iptc: { ...iptc }, xmp: { ...xmp }, exif: { ...exif }, pngText: { ...pngText } }
  } catch {
    return {}
  }
}

/** One line of text out of a tag: its values joined, without what no page and no database can keep, and cut where it goes on too long. */
function asWords(tag: unknown): string {
  if (Array.isArray(tag)) return tidy(tag.slice(0, MOST_VALUES).map(asWords).filter(Boolean).join(', '))
  if (typeof tag !== 'object' || tag === null) return ''
  const { description, value } = tag as { description?: unknown; value?: unknown }
  if (typeof description === 'string' && description) return tidy(description)
  return typeof value === 'string' ? tidy(value) : Array.isArray(value) ? asWords(value) : ''
}

/** Control characters (U+0000 among them), what turns the direction of a line, and halves of pairs go. */
export function tidy(text: string): string {
  const shown = text
    .slice(0, 10 * LONGEST_WORDS)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return [...shown].length <= LONGEST_WORDS ? shown.slice(0, LONGEST_WORDS).toWellFormed().replaceAll('\ufffd', '') : `${[...shown].slice(0, LONGEST_WORDS / 2).join('').trimEnd()}…`
}
