import type { ReactNode } from 'react'

type Props = { name: string; /** What is in it, in a few words. */ says?: string; onToggle?: (isOpen: boolean) => void; children: ReactNode }

/** Fields that are needed now and then, folded under their name. */
export function Group({ name, says, onToggle, children }: Props) {
  return (
    <details className="border-t border-rule pt-2" onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2">
        <span className="font-semibold">{name}</span>
        {says && <span className="text-sm text-soft">{`: ${says}`}</span>}
      </summary>
      <div className="grid gap-5 pt-2 pb-3">{children}</div>
    </details>
  )
}
