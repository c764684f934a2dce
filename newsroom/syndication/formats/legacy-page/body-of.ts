import type { Block } from '#newsroom/stories/body.ts'
import { claim, isFree, sliceInlines, type Piece } from './piece.ts'
import { isCrosshead } from './plain-text.ts'

/** What nobody claimed, as a story's blocks; `skip` is the length of the dateline before the first words. */
export function bodyOf(pieces: Piece[], skip: number, findCrossheads: boolean): Block[] {
  const free = pieces.filter(isFree)
  const story = free.slice(0, free.findLastIndex((piece) => piece.kind !== 'heading') + 1)
  free.slice(story.length).forEach((piece) => claim(piece, 'left out', 'a heading with nothing under it'))
  const isHead = (piece: Piece, index: number): boolean =>
    piece.kind === 'heading' || (findCrossheads && piece.kind === 'paragraph' && isCrosshead(piece.text, story[index + 1]?.text))
  return story.map((piece, index) => blockOf(index === 0 && skip > 0 ? sliceInlines(piece.content, skip, piece.text.length) : piece.content, piece, isHead(piece, index)))
}

function blockOf(content: Piece['content'], piece: Piece, isHead: boolean): Block {
  if (piece.block !== null) return piece.block
  return isHead ? { type: 'heading', attrs: { level: piece.level === 3 ? 3 : 2 }, content: plainHead(content) } : { type: 'paragraph', content }
}

/** A crosshead is bold by being one. */
function plainHead(content: Piece['content']): Piece['content'] {
  return content.map((inline) => {
    if (inline.type !== 'text' || inline.marks === undefined) return inline
    const marks = inline.marks.filter((mark) => mark.type !== 'strong')
    return marks.length > 0 ? { ...inline, marks } : { type: 'text', text: inline.text }
  })
}
