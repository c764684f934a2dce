import type { Finding } from '../checklist.ts'

/** What the checklist says of comments that nobody resolved. It keeps nothing from readers. */
export const commentsOpen = (count: number): Finding[] =>
  count === 0 ? [] : [{ code: 'comments-open', field: 'comments', message: `${count === 1 ? 'One comment is' : `${count} comments are`} open. Answer ${count === 1 ? 'it' : 'them'}, or resolve what is done.`, blocks: false }]
