/** A node of a story as it is stored, of whatever kind. */
export type Raw = { type: string; attrs?: Record<string, unknown>; content?: Raw[]; text?: string; marks?: Raw[] }

const names: Record<string, string> = { image: 'Picture', gallery: 'Pictures', table: 'Table', embed: 'Embed', factBox: 'Fact box', footnote: 'Note' }

/** What a block is and what it says, for a place where it cannot be shown. */
export function keptLabel(block: Raw | null): string {
  if (!block) return 'Something that this editor cannot show'
  const { title, caption } = block.attrs ?? {}
  const words = [title, caption].find((value) => typeof value === 'string' && value !== '') ?? wordsOf(block)
  return `${names[block.type] ?? `A block of the kind “${block.type}”`}${words ? `: ${String(words).slice(0, 160)}` : ''}`
}

const wordsOf = (node: Raw): string => (node.text ?? (node.content ?? []).map(wordsOf).filter(Boolean).join(' ')).trim()
