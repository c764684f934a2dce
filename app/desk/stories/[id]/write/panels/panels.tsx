'use client'

import type { StoryFields } from '../fields.ts'
import type { Wanted } from '../wanted.ts'
import { EmbedPanel } from './embed-panel.tsx'
import { FactBoxPanel } from './fact-box-panel.tsx'
import { GalleryPanel } from './gallery-panel.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { LinkPanel } from './link-panel.tsx'
import { NotePanel } from './note-panel.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { ReferencePanel } from './reference-panel.tsx'
import { TablePanel } from './table-panel.tsx'

/** What is said about words stands beside the text, not in a panel. */
export type InPanel = Exclude<Wanted, { kind: 'comment' }>
export type PanelsProps = { wanted: InPanel; fields: StoryFields; cited: () => ReadonlySet<string>; onField: (change: Partial<StoryFields>) => void; onLeave: () => void }

/** The panel for what the text asks. */
export function Panels({ wanted, fields, cited, onField, onLeave }: PanelsProps) {
  switch (wanted.kind) {
    case 'keys':
      return <KeysPanel onLeave={onLeave} />
    case 'link':
      return <LinkPanel wanted={wanted} onLeave={onLeave} />
    case 'note':
      return <NotePanel wanted={wanted} onLeave={onLeave} />
    case 'reference':
      return <ReferencePanel wanted={wanted} fields={fields} citedIn={cited} onField={onField} onLeave={onLeave} />
    case 'thing': {
      const { of, ...asked } = wanted
      const Of = { image: PicturePanel, gallery: GalleryPanel, table: TablePanel, embed: EmbedPanel, factBox: FactBoxPanel }[of]
      return <Of {...asked} onLeave={onLeave} />
    }
    default:
      return wanted satisfies never
  }
}
