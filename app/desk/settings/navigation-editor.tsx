'use client'

import { useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { useReason } from '#app/ui/reasons.tsx'

export type EditedLink = { id: number; label: string; href: string }

const MOST = 12

/** Links beside the sections: to write, to put in order, to take away. */
export function NavigationEditor({ links, onChange }: { links: readonly EditedLink[]; onChange: (links: EditedLink[]) => void }) {
  const reason = useReason('navigation')
  const list = useRef<HTMLFieldSetElement>(null)
  const set = (id: number, change: Partial<EditedLink>) => onChange(links.map((link) => (link.id === id ? { ...link, ...change } : link)))
  const swap = (at: number, to: number) => {
    const [one, other] = [links[at], links[to]]
    if (one && other) onChange(links.with(at, other).with(to, one))
  }
  const remove = (id: number) => {
    onChange(links.filter((link) => link.id !== id))
    // The button that had the focus is gone; the list keeps it.
    list.current?.focus()
  }
  return (
    <fieldset ref={list} tabIndex={-1} className="grid gap-4">
      <legend className="font-semibold">Further links</legend>
      <p className="text-sm text-soft">They stand beside the sections: a path of this paper, like /topics, or an address that begins with https://.</p>
      {reason !== undefined && <p className="text-sm font-semibold text-alarm">{reason}</p>}
      {links.map(({ id, label, href }, at) => (
        <div key={id} role="group" aria-label={`Link ${at + 1}`} className="grid gap-3 border-s-2 border-rule ps-4 sm:grid-cols-2">
          <Field label="Words" name={`navigation.${at}.label`} value={label} onChange={({ target }) => set(id, { label: target.value })} dir="auto" />
          <Field label="Leads to" name={`navigation.${at}.href`} value={href} onChange={({ target }) => set(id, { href: target.value })} autoCapitalize="none" spellCheck={false} />
          <div className="flex flex-wrap gap-3 sm:col-span-2">
            <Button look="plain" type="button" disabled={at === 0} aria-label={`Move link ${at + 1} up`} onClick={() => swap(at, at - 1)}>
              Up
            </Button>
            <Button look="plain" type="button" disabled={at === links.length - 1} aria-label={`Move link ${at + 1} down`} onClick={() => swap(at, at + 1)}>
              Down
            </Button>
            <Button look="plain" type="button" aria-label={`Remove link ${at + 1}`} onClick={() => remove(id)}>
              Remove
            </Button>
          </div>
        </div>
      ))}
      {links.length < MOST && (
        <div>
          <Button look="plain" type="button" onClick={() => onChange([...links, { id: Math.max(-1, ...links.map(({ id }) => id)) + 1, label: '', href: '' }])}>
            Add a link
          </Button>
        </div>
      )}
    </fieldset>
  )
}
