'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Terms } from '#newsroom/rights/terms.ts'
import { agree } from '../../actions.ts'
import { directionWords } from '../../partner-words.ts'
import { CreditFields } from './credit-fields.tsx'
import { CreditPreview, type CreditDraft } from './credit-preview.tsx'
import { PageFields } from './page-fields.tsx'
import { ReachFields } from './reach-fields.tsx'
import { TextFields } from './text-fields.tsx'
import { TryTerms } from './try-terms.tsx'

type Props = { /** Who takes: we, or they. */ way: 'IN' | 'OUT'; partner: { id: string; name: string; homepage: string | null; lang: string }; terms: Terms; today: string; paper: string }

const draftOf = (form: HTMLFormElement): CreditDraft => {
  const read = new FormData(form)
  const said = (name: string) => String(read.get(`terms.credit.${name}`) ?? '')
  return { template: said('template'), templateIfEdited: said('templateIfEdited'), link: said('link') as CreditDraft['link'] }
}

/** What a rights manager fills in: every term of the vocabulary, the credit drawn as it is written, and what it would mean before it is saved. */
export function AgreeForm({ way, partner, terms, today, paper }: Props) {
  const router = useRouter()
  const { template, templateIfEdited = '', link } = terms.credit
  const [draft, setDraft] = useState<CreditDraft>({ template, templateIfEdited, link })
  return (
    <DeedForm action={agree} deed="Save as the next version" onDone={() => router.push(`/desk/partners/${partner.id}`)} label="Terms" className="grid max-w-2xl gap-8">
      <input type="hidden" name="partnerId" value={partner.id} />
      <input type="hidden" name="terms.form" value="yes" />
      <div className="grid gap-8" onInput={(event) => { const form = event.currentTarget.closest('form'); if (form) setDraft(draftOf(form)) }}>
        <section aria-labelledby="holds" className="grid gap-5">
          <h2 id="holds">When it holds</h2>
          <input type="hidden" name="direction" value={way} />
          <p>{directionWords[way]}.{way === 'OUT' && ' Here “we” and “us” in the terms are they, “they” and “them” are this paper, and the credit names it.'}</p>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label="From" name="validFrom" type="date" defaultValue={today} required />
            <Field label="To" name="validTo" type="date" hint="Empty: until something else is agreed." />
          </div>
        </section>
        <CreditFields terms={terms} />
        <CreditPreview draft={draft} partner={partner} paper={paper} />
        <TextFields terms={terms} />
        <ReachFields terms={terms} />
        <PageFields terms={terms} />
      </div>
      <TryTerms />
    </DeedForm>
  )
}
