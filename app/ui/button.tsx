import type { ComponentProps } from 'react'

export function Button(props: ComponentProps<'button'>) {
  return (
    <button
      {...props}
      className="min-h-11 cursor-pointer rounded-sm bg-neutral-900 px-4 py-2 font-semibold text-white hover:bg-neutral-700 disabled:cursor-default disabled:bg-neutral-600 dark:bg-neutral-100 dark:text-neutral-900 dark:hover:bg-white dark:disabled:bg-neutral-300"
    />
  )
}
