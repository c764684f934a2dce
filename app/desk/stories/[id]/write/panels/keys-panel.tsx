'use client'

import { TOOLS } from '../tools.ts'
import { keysSpoken } from '../keys-spoken.ts'
import { Panel } from './panel.tsx'

const FURTHER: readonly (readonly [what: string, how: string])[] = [
  ['Plain paragraph', 'Mod-Alt-0'], ['New line within a paragraph', 'Shift-Enter'], ['Item one step in', 'Tab'], ['Item one step out', 'Shift-Tab'], ['To the tools', 'Alt-F10'], ['Save now', 'Mod-s'],
]
const WRITTEN: readonly (readonly [what: string, how: string])[] = [
  ['## and a blank', 'Heading'], ['### and a blank', 'Subheading'], ['- or * and a blank', 'List'], ['1. and a blank', 'Numbered list'], ['> and a blank', 'Quote'], ['---', 'Line'], ['**words**', 'Bold'], ['_words_ or *words*', 'Italic'],
]

/** The keys of the text. */
export function KeysPanel({ onLeave }: { onLeave: () => void }) {
  return (
    <Panel title="Keys" onLeave={onLeave}>
      <List name="Keys" rows={[...TOOLS.map(({ name, keys }) => [name === 'Insert' ? 'Insert: the menu at the caret' : name === 'Change' ? 'Change the chosen piece' : name, keysSpoken(keys)] as const), ...FURTHER.map(([what, how]) => [what, keysSpoken(how)] as const)]} />
      <h3>Written as in Markdown</h3>
      <List name="Written as in Markdown" rows={WRITTEN} />
    </Panel>
  )
}

const List = ({ name, rows }: { name: string; rows: readonly (readonly [string, string])[] }) => (
  <table aria-label={name} className="w-full">
    <tbody>
      {rows.map(([what, how]) => (
        <tr key={what} className="border-t border-rule">
          <th scope="row" className="py-1.5 pe-4 text-start font-normal">{what}</th>
          <td className="py-1.5 font-semibold">{how}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
