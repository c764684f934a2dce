import { folded } from '../contributors/names.ts'

type Searched = { alt: string; caption: string; credit: string; creator: string; source: string }

/** What the picture room searches. */
export const pictureSearchKey = ({ alt, caption, credit, creator, source }: Searched): string => folded([alt, caption, credit, creator, source].join(' ')).slice(0, 4_000)

/** The words that are searched for: no sign in them means anything to the database. */
export const searchedWords = (q: string): string[] => (folded(q).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8)
