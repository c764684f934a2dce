'use client'

import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Select } from '#app/ui/field.tsx'
import type { Simulated } from '#newsroom/syndication/try-terms.ts'
import { simulate } from '../actions.ts'
import { WouldBeList } from '../would-be-list.tsx'

type Props = { partners: readonly [string, string][]; agreements: readonly [string, string][] }

/** Whose terms, on whose stories. */
export function SimulatorForm({ partners, agreements }: Props) {
  const [answer, setAnswer] = useState<Simulated | null>(null)
  return (
    <div className="grid max-w-2xl gap-8">
      <DeedForm action={simulate} deed="Try them" onDone={setAnswer} label="Terms to try">
        <Select label="The terms of" name="agreementId" options={agreements} />
        <Select label="On stories of" name="partnerId" options={[['', 'Every partner'], ...partners]} />
      </DeedForm>
      <div role="status">
        {answer && (
          <section aria-labelledby="would-be" className="grid gap-4 border-t border-rule pt-5">
            <h2 id="would-be">Under version {answer.version} of <bdi>{answer.name}</bdi></h2>
            <WouldBeList stories={answer.stories} isCut={answer.isCut} ofAll />
            <details>
              <summary className="cursor-pointer py-1 font-semibold">These terms in sentences</summary>
              <ul className="mt-2 grid list-disc gap-1 ps-5">{answer.sentences.map((sentence) => <li key={sentence} className="wrap-anywhere">{sentence}</li>)}</ul>
            </details>
          </section>
        )}
      </div>
    </div>
  )
}
