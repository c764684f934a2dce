/**
 * The names under which readers' pages are kept. A page carries the tag of all that it shows;
 * a deed expires the tags of all that it changed.
 */
export const tags = {
  /** Name, motto, sections, policies: on every page. */
  site: 'site',
  /** The front page and its curation. */
  front: 'front',
  /** Whatever lists the newest stories of the whole paper: front, feeds, sitemaps, archive index. */
  latest: 'latest',
  search: 'search',
  corrections: 'corrections',
  redirects: 'redirects',
  story: (id: string) => `story:${id}`,
  /** An address: for a page that says "not found" until something stands there. */
  path: (path: string) => `path:${path}`,
  section: (id: string) => `section:${id}`,
  topic: (id: string) => `topic:${id}`,
  contributor: (id: string) => `contributor:${id}`,
  partner: (id: string) => `partner:${id}`,
  media: (key: string) => `media:${key}`,
  /** `2026-11-22`, `2026-11` or `2026`. */
  day: (day: string) => `day:${day}`,
} as const

/** The archive pages on which a story of that day is counted or listed. */
export const archiveTags = (day: string) => [tags.day(day), tags.day(day.slice(0, 7)), tags.day(day.slice(0, 4))]
