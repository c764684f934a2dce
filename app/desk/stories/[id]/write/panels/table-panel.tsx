'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field, Tick } from '#app/ui/field.tsx'
import type { Raw } from '../kept-label.ts'
import { Panel, reason } from './panel.tsx'
import { tooLong, type ThingProps } from './picture-panel.tsx'

/** A cell as somebody writes it. As long as its words are those it came with, what was in it stays to the letter. */
type Cell = { words: string; from: Raw | null }
const empty: Cell = { words: '', from: null }

const wordsOf = ({ type, text, content = [] }: Raw): string => (type === 'hardBreak' ? '\n' : type === 'footnote' ? '' : (text ?? content.map(wordsOf).join('')))
const isFormed = ({ content = [] }: Raw) => content.some(({ type, marks }) => type === 'footnote' || (marks ?? []).length > 0)
const isHead = (cell: Raw | undefined) => cell?.type === 'tableHeader'

function read(block: Raw | null) {
  const rows = block?.content ?? []
  const across = Math.max(1, ...rows.map(({ content = [] }) => content.length))
  const cells = rows.map(({ content = [] }) => Array.from({ length: across }, (_, at) => (content[at] ? { words: wordsOf(content[at]), from: content[at] } : empty)))
  return {
    cells: rows.length > 0 ? cells : [[empty, empty], [empty, empty]],
    headRow: rows.length === 0 || (rows[0]?.content ?? []).every(isHead),
    headColumn: rows.length > 1 && rows.slice(1).every(({ content }) => isHead(content?.[0])),
  }
}

function cellFrom({ words, from }: Cell, isHeader: boolean): Raw {
  const type = isHeader ? 'tableHeader' : 'tableCell'
  if (from && wordsOf(from) === words) return { ...from, type }
  const lines = words.split('\n').flatMap((line, at): Raw[] => [...(at > 0 ? [{ type: 'hardBreak' }] : []), ...(line ? [{ type: 'text', text: line }] : [])])
  return { type, ...(words.trim() && { content: lines }) }
}

/** Rows and columns of words. Pasted from a spreadsheet into a cell, a table fills the cells from there on. */
export function TablePanel({ block, put, onLeave }: ThingProps) {
  const [start] = useState(() => read(block))
  const [caption, setCaption] = useState(String(block?.attrs?.['caption'] ?? ''))
  const [cells, setCells] = useState(start.cells)
  const [headRow, setHeadRow] = useState(start.headRow)
  const [headColumn, setHeadColumn] = useState(start.headColumn)
  const across = cells[0]?.length ?? 1
  const write = (row: number, column: number, words: string) => setCells(cells.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? { ...cell, words } : cell)) : line)))
  const spread = (row: number, column: number, pasted: string) => {
    const lines = pasted.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'))
    const [down, wide] = [Math.max(cells.length, row + lines.length), Math.max(across, column + Math.max(...lines.map(({ length }) => length)))]
    setCells(Array.from({ length: down }, (_, at) => Array.from({ length: wide }, (__, place) => {
      const words = lines[at - row]?.[place - column]
      const cell = cells[at]?.[place] ?? empty
      return words === undefined ? cell : { ...cell, words }
    })))
  }
  const reasons = () => [
    ...(caption.trim() ? tooLong(caption, 300, 'caption') : [reason('caption', 'Say what the table shows: it stands above it, and is read out first.')]),
    ...(cells.flat().every(({ words }) => !words.trim()) ? [reason('cell', 'The table is empty. Write into a cell.')] : []),
  ]
  const kept = () => {
    const content = cells.map((line, row) => ({ type: 'tableRow', content: line.map((cell, column) => cellFrom(cell, (headRow && row === 0) || (headColumn && column === 0))) }))
    put({ ...block, type: 'table', attrs: { ...block?.attrs, caption: caption.trim() }, content })
  }
  return (
    <Panel title="Table" onLeave={onLeave} reasons={reasons} onKept={kept}>
      <Field label="Caption" name="caption" dir="auto" autoFocus value={caption} autoComplete="off" onChange={({ target }) => setCaption(target.value)} />
      <div role="region" aria-label="Cells" tabIndex={0} className="overflow-x-auto">
        <table>
          <tbody>
            {cells.map((line, row) => (
              <tr key={row}>
                {line.map((cell, column) => (
                  <td key={column} className="p-0.5">
                    <textarea name={row === 0 && column === 0 ? 'cell' : undefined} aria-label={`Row ${row + 1}, column ${column + 1}`} rows={1} dir="auto" value={cell.words}
                      className={`min-h-11 w-32 resize-none field-sizing-content rounded-sm border border-soft bg-paper px-2 py-2 ${(headRow && row === 0) || (headColumn && column === 0) ? 'font-semibold' : ''}`}
                      onChange={({ target }) => write(row, column, target.value)}
                      onPaste={(event) => {
                        const pasted = event.clipboardData.getData('text/plain')
                        if (!pasted.includes('\t')) return
                        event.preventDefault()
                        spread(row, column, pasted)
                      }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="button" look="plain" onClick={() => setCells([...cells, Array.from({ length: across }, () => empty)])}>Add a row</Button>
        <Button type="button" look="plain" onClick={() => setCells(cells.map((line) => [...line, empty]))}>Add a column</Button>
        <Button type="button" look="plain" disabled={cells.length === 1} onClick={() => setCells(cells.slice(0, -1))}>Take out the last row</Button>
        <Button type="button" look="plain" disabled={across === 1} onClick={() => setCells(cells.map((line) => line.slice(0, -1)))}>Take out the last column</Button>
      </div>
      <Tick label="The first row says what the columns are" checked={headRow} onChange={({ target }) => setHeadRow(target.checked)} />
      <Tick label="The first column says what the rows are" checked={headColumn} onChange={({ target }) => setHeadColumn(target.checked)} />
      {cells.flat().some(({ from }) => from && isFormed(from)) && <p className="text-sm text-soft">Bold, slanted and linked words in a cell stay as they are until you change the cell.</p>}
    </Panel>
  )
}
