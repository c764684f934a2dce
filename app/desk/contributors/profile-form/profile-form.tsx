'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { Answer } from '#app/action.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Meanwhile } from '#newsroom/contributors/history.ts'
import { onTopOf } from '#newsroom/contributors/on-top-of.ts'
import type { Profile } from '#newsroom/contributors/profile.ts'
import type { Saved } from '#newsroom/contributors/save.ts'
import { draftOf, type Draft } from './draft.ts'
import { BioFields, DisclosureFields, LinkFields, WorkFields } from './group-fields.tsx'
import { MeanwhileNote } from './meanwhile.tsx'
import { ConsentFields, KnowledgeFields, NameFields, ReachFields } from './profile-fields.tsx'

/** A form may be a megabyte; what parts its fields takes some of it. */
const MOST_BYTES = 900_000
let unsentTurns = 0
const unsent = (message: string) => ({ ok: false as const, reasons: [{ code: 'unsent', message }], turn: (unsentTurns -= 1) })

type Asked<Value> = (before: Answer<Value> | null, form: FormData) => Promise<Answer<Value>>
type FormProps<Value extends object> = {
  action: Asked<Value>
  /** Where another's save is looked up when one's own came too late; absent where that cannot be. */
  since?: Asked<Meanwhile>
  deed: string
  done: string
  noteHint: string
  contributorId: string
  version: number
  /** What stands, and what the form begins with where that is something else. */
  profile: Profile
  begins?: Profile
  mayDisclose: boolean
  portrait: (portraitId: string, choose: (id: string) => void) => ReactNode
}

/** The whole profile as a form: for the desk, which saves it, and for a contributor, who proposes it. */
export function ProfileForm<Value extends object>({ action, since, deed, done, noteHint, contributorId, version, profile, begins, mayDisclose, portrait }: FormProps<Value>) {
  const router = useRouter()
  const [draft, setDraft] = useState(() => draftOf(begins ?? profile))
  const [base, setBase] = useState(() => ({ version, draft: draftOf(profile) }))
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)
  const [told, setTold] = useState('')
  const change = (over: Partial<Draft>) => setDraft((now) => ({ ...now, ...over }))

  const sending: Asked<Value> = async (before, form) => {
    if (new Blob([...form.values()].map(String)).size > MOST_BYTES) return unsent('This is more text than can be sent at once. Shorten a biography, and save again.')
    const answer = await action(before, form).catch(() => null)
    if (!answer) return unsent('The profile could not be sent. What you typed is still here: check the connection, and try again.')
    if (since && !answer.ok && answer.reasons.some(({ code }) => code === 'changed-meanwhile')) {
      const which = new FormData()
      which.set('contributorId', contributorId)
      which.set('version', String(base.version))
      const found = await since(null, which)
      if (found.ok) setMeanwhile(found.value)
    }
    return answer
  }
  const onTop = () => {
    if (!meanwhile) return
    const theirs = draftOf(meanwhile.profile)
    const { result, both } = onTopOf(base.draft, draft, theirs)
    setDraft(result)
    setBase({ version: meanwhile.version, draft: theirs })
    setMeanwhile(null)
    setTold(`Their changes are in the form now.${both.length > 0 ? ' Where you both changed a field, what you typed stayed.' : ''} Look it over, then save.`)
  }
  const kept = (value: Value) => {
    setTold('')
    if (isSaved(value)) setBase({ version: value.version, draft: draftOf(value.profile) })
    router.refresh()
  }
  return (
    <div className="grid max-w-3xl gap-8">
      {portrait(draft.portraitId, (portraitId) => change({ portraitId }))}
      <DeedForm action={sending} deed={deed} done={done} onDone={kept} label="The profile" className="grid gap-8">
        <input type="hidden" name="contributorId" value={contributorId} />
        <input type="hidden" name="version" value={base.version} />
        <input type="hidden" name="portraitId" value={draft.portraitId} />
        <NameFields draft={draft} change={change} mayDisclose={mayDisclose} />
        <BioFields draft={draft} change={change} />
        <DisclosureFields draft={draft} change={change} mayDisclose={mayDisclose} />
        <WorkFields draft={draft} change={change} />
        <KnowledgeFields draft={draft} change={change} />
        <ReachFields draft={draft} change={change} />
        <LinkFields draft={draft} change={change} />
        <ConsentFields draft={draft} change={change} />
        {meanwhile && <MeanwhileNote meanwhile={meanwhile} onTop={onTop} />}
        <p role="status" className={told ? 'border-s-4 border-accent ps-4' : ''}>
          {told}
        </p>
        <Field label="Note" name="note" hint={noteHint} />
      </DeedForm>
    </div>
  )
}

const isSaved = (value: object): value is Saved => 'version' in value && 'profile' in value
