import type { Site } from '#newsroom/site.ts'
import { Moment } from '../../dates.tsx'

type NoteProps = { note: { text: string; at: Date }; paper: Site['paper'] }

/** What the desk has to say about the story: dated, and no correction. */
export function EditorNote({ note: { text, at }, paper }: NoteProps) {
  return (
    <p className="mt-6 border-s-4 border-rule ps-4 italic" lang={paper.lang} dir={paper.dir}>
      Editor’s note, <Moment at={at} paper={paper} />: {text}
    </p>
  )
}
