/** Raw requests, as somebody would write them who reads our code and has no browser. */
import { expect } from '@playwright/test'
import type { Fields } from './authority-table.ts'

export type Told = { status: number; ok: boolean | null; codes: string[]; messages: string[]; text: string }

/** What React's own client would send for `action(null, form)`: the form is the second argument. */
function body(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) form.append(`_1_${name}`, one)
  form.append('0', '[null,"$K1"]')
  return form
}

/** POSTs an action by its id to a page's address. `ok` is null where no answer of an action came back. */
export async function postAction(origin: string, path: string, id: string, fields: Fields, headers: Record<string, string>): Promise<Told> {
  const answer = await fetch(origin + path, { method: 'POST', redirect: 'manual', body: body(fields), headers: { accept: 'text/x-component', 'next-action': id, origin, ...headers } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const rows = flightRows(bytes)
  const line = [...rows.values()].find((row) => row.startsWith('{"ok":'))
  const { ok = null, reasons = [] } = line ? (JSON.parse(line) as { ok: boolean; reasons?: { code: string; message: string }[] }) : {}
  const whole = (message: string) => rows.get(/^\$(\w+)$/.exec(message)?.[1] ?? '') ?? message
  return { status: answer.status, ok, codes: reasons.map(({ code }) => code), messages: reasons.map(({ message }) => whole(message)), text: bytes.toString() }
}

/** The rows of React's wire format by their ids. A long text stands in a row of its own, counted in bytes and without an end. */
function flightRows(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(':', at)
    if (colon < 0) break
    const isText = bytes[colon + 1] === 'T'.charCodeAt(0)
    const start = isText ? bytes.indexOf(',', colon) + 1 : colon + 1
    const newline = bytes.indexOf('\n', start)
    const end = isText ? start + Number.parseInt(bytes.toString('latin1', colon + 2, start - 1), 16) : newline < 0 ? bytes.length : newline
    rows.set(bytes.toString('latin1', at, colon), bytes.toString('utf8', start, end))
    at = isText ? end : end + 1
  }
  return rows
}

export async function askPage(origin: string, path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  const answer = await fetch(origin + path, { method, redirect: 'manual', headers: { origin, ...headers }, ...(body !== undefined && { body }) })
  const text = await answer.text()
  return { status: answer.status, text, all: `${JSON.stringify([...answer.headers])}\n${text}` }
}

/** The codes that mean "not you": not there, and not yours, look alike. */
export const NOT_YOU = ['sign-in-first', 'not-allowed', 'not-found']

export function expectRefused(told: Told, about: string): void {
  expect({ about, ok: told.ok, codes: told.codes.filter((code) => !NOT_YOU.includes(code)) }).toEqual({ about, ok: false, codes: [] })
}
