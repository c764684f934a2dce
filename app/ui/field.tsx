import { useId, type ComponentProps } from 'react'

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & { label: string }

/** A labelled line of text. */
export function Field({ label, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input id={id} {...input} className="min-h-11 rounded-sm border border-neutral-500 bg-white px-3 py-2 text-neutral-900 dark:bg-neutral-900 dark:text-neutral-100" />
    </div>
  )
}
