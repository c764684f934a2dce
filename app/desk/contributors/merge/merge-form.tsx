'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { merge } from './actions.ts'

type Choice = { field: string; usual: 'kept' | 'gone' | 'both'; words: string; kept: string[]; gone: string[]; isList: boolean }
type Props = { keptId: string; goneId: string; keptVersion: number; goneVersion: number; keptName: string; goneName: string; choices: Choice[] }

/** Field by field: whose words stand. Where nobody chooses, the fuller do. */
export function MergeForm({ choices, keptName, goneName, ...ids }: Props) {
  const router = useRouter()
  return (
    <DeedForm action={merge} deed="Merge" look="alarm" label="Merge" done="Merged." onDone={({ keptId }) => router.push(`/desk/contributors/${keptId}`)} className="grid gap-6">
      {Object.entries(ids).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <h2>{choices.length === 0 ? 'Both profiles say the same' : 'Where they differ'}</h2>
      {choices.map(({ field, usual, words, kept, gone, isList }) => (
        <fieldset key={field} className="grid gap-2 border-t border-rule pt-3">
          <legend className="float-start font-semibold">{words}</legend>
          <div className="clear-both grid gap-3 sm:grid-cols-2">
            <Option name={`take.${field}`} value="kept" isUsual={usual === 'kept'} words={keptName} lines={kept} />
            <Option name={`take.${field}`} value="gone" isUsual={usual === 'gone'} words={goneName} lines={gone} />
          </div>
          {isList && <Option name={`take.${field}`} value="both" isUsual={usual === 'both'} words={field === 'bios' ? 'Both: of each language the longer' : 'Both, each entry once'} lines={null} />}
        </fieldset>
      ))}
    </DeedForm>
  )
}

type OptionProps = { name: string; value: string; isUsual: boolean; words: string; lines: string[] | null }

const Option = ({ name, value, isUsual, words, lines }: OptionProps) => (
  <label className="flex items-start gap-3">
    <input type="radio" name={name} value={value} defaultChecked={isUsual} className="mt-0.5 size-6 shrink-0 accent-accent" />
    <span className="grid min-w-0 gap-1">
      <bdi className="text-sm text-soft">{words}</bdi>
      {lines?.map((line) => (
        <span key={line} dir="auto" className="wrap-anywhere">
          {line}
        </span>
      ))}
      {lines?.length === 0 && <span className="text-soft">Nothing</span>}
    </span>
  </label>
)
