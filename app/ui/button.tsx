import type { ComponentProps } from 'react'

const looks = {
  strong: 'bg-ink text-paper hover:bg-soft disabled:bg-soft',
  plain: 'border border-soft bg-transparent text-ink hover:border-ink disabled:text-soft',
  alarm: 'border border-alarm bg-transparent text-alarm hover:bg-alarm hover:text-paper disabled:border-soft disabled:text-soft',
} as const

const shape = 'inline-flex min-h-11 cursor-pointer items-center justify-center rounded-sm px-4 py-2 text-center font-semibold disabled:cursor-default'

/** `strong` is the one deed a form is for, `alarm` takes something away. */
export function Button({ look = 'strong', ...button }: Omit<ComponentProps<'button'>, 'className'> & { look?: keyof typeof looks }) {
  return <button {...button} className={`${shape} ${looks[look]}`} />
}

/** A link that looks like a deed: it leads to the page on which it is done. */
export function ButtonLink({ look = 'plain', ...link }: Omit<ComponentProps<'a'>, 'className'> & { look?: keyof typeof looks }) {
  return <a {...link} className={`${shape} no-underline ${looks[look]}`} />
}
