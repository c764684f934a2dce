'use client'

import { useState, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import type { Reason } from '#newsroom/refusal.ts'
import { checkAudit } from './actions.ts'

type Told = { said: string; reasons: Reason[]; busy: boolean }

/** Asks for the walk of the chain part by part, so that no request is long however old the record is. */
export function CheckChain({ lang }: { lang: string }) {
  const [told, setTold] = useState<Told>({ said: '', reasons: [], busy: false })
  const number = (count: number) => new Intl.NumberFormat(lang).format(count)

  const check = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    let [checked, skipped, after] = [0, 0, '']
    const say = (said: string, busy = false) => setTold({ said, reasons: [], busy })
    say('One moment …', true)
    for (;;) {
      const form = new FormData()
      form.set('after', after)
      const answer = await checkAudit(null, form)
      if (!answer.ok) return setTold({ said: '', reasons: answer.reasons, busy: false })
      const { broken, last, isWhole } = answer.value
      checked += answer.value.checked
      skipped += answer.value.skipped
      if (broken) return setTold({ said: '', busy: false, reasons: [{ code: 'broken', message: `Row ${broken.seq} does not follow from the one before it. It was changed or moved, or one before it was removed. Keep a copy of the database, and compare it with a backup.` }] })
      if (isWhole) return say(`Checked: ${checked === 1 ? 'one row holds' : `${number(checked)} rows hold`}.${skipped > 0 ? ` ${number(skipped)} numbers were given to no row: a deed that was undone leaves one, and so does a newest row that was removed.` : ''}`)
      after = last?.seq ?? ''
      say(`Checked ${number(checked)} rows so far …`, true)
    }
  }

  return (
    <form onSubmit={(event) => void check(event)} aria-label="Check the record" className="grid gap-3">
      <Reasons reasons={told.reasons} />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="plain" disabled={told.busy}>
          Check the record
        </Button>
        <p role="status" className="max-w-xl text-soft">
          {told.said}
        </p>
      </div>
    </form>
  )
}
