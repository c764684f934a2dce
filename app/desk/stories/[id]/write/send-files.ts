import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { sendInPieces } from '#app/desk/pictures/send-in-pieces.ts'
import type { Uploaded } from '#app/desk/pictures/upload-pictures.tsx'
import { isPicture } from './known-pictures.ts'
import { insertThing } from './pieces.ts'

/** The pictures that a paste or a drop is about. Word lays a picture of its words beside the words: then the words are meant. */
export function picturesIn(data: DataTransfer | null): File[] {
  const html = data?.getData('text/html') ?? ''
  const words = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '').trim()
  return words ? [] : [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** The gap between two blocks that is nearest to where something was let go. */
export function gapAt(view: EditorView, { clientX, clientY }: DragEvent): number {
  const at = view.posAtCoords({ left: clientX, top: clientY })
  if (!at) return view.state.doc.content.size
  const $at = view.state.doc.resolve(at.pos)
  if ($at.depth === 0) return at.pos
  const block = view.nodeDOM($at.before(1))
  const { top, height } = block instanceof HTMLElement ? block.getBoundingClientRect() : { top: clientY, height: 0 }
  return clientY < top + height / 2 ? $at.before(1) : $at.after(1)
}

/** Sends pictures to the library, one after the other, and puts each where it was dropped or pasted, wherever that has moved meanwhile. */
export async function sendInto(editor: Editor, files: readonly File[], at: number, onSaid: (sentence: string) => void): Promise<void> {
  let place = at
  const follow = ({ transaction }: { transaction: { mapping: { map: (position: number) => number } } }) => void (place = transaction.mapping.map(place))
  editor.on('transaction', follow)
  let came = 0
  const refused: string[] = []
  for (const [index, file] of files.entries()) {
    const which = files.length > 1 ? `Picture ${index + 1} of ${files.length}` : 'The picture'
    onSaid(`${which} is being sent …`)
    const sent = await sendInPieces<Uploaded>(file, (share, isCut) => onSaid(isCut ? `The line is cut. ${which} goes on as soon as it is back.` : share < 1 ? `${which} is being sent: ${Math.floor(share * 100)}\u00a0%` : `${which} is sent and being read …`))
    if (editor.isDestroyed) return
    if (!sent.ok) {
      refused.push(`${file.name || which}: ${sent.reasons.map(({ message }) => message).join(' ')}`)
      continue
    }
    isPicture({ ...sent.value, rightsUntil: null })
    came += 1
    insertThing(editor, { type: 'image', attrs: { mediaId: sent.value.id } }, place)
  }
  editor.off('transaction', follow)
  const added = came === 0 ? '' : came === 1 ? 'The picture is added and stands in the text. Choose it and press Enter to write its caption.' : `${came} pictures are added and stand in the text.`
  onSaid([added, ...refused.map((why) => `Not added: ${why}`)].filter(Boolean).join(' '))
}
