'use client'

import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeskKeys } from './desk-keys.tsx'
import type { RoomLink } from './rooms.ts'
import { SignOutButton } from './sign-out-button.tsx'

type DeskNavProps = { paper: string; who: string; rooms: readonly RoomLink[]; unread: number; mayFind: boolean; mayStart: boolean }

/** The head of every page of the desk: where one is, where one may go, and who one is. */
export function DeskNav({ paper, who, rooms, unread, mayFind, mayStart }: DeskNavProps) {
  const here = usePathname()
  const [open, setOpen] = useState(false)
  const isHere = (href: string) => (href === '/desk' ? here === '/desk' || here.startsWith('/desk/stories') : here === href || here.startsWith(`${href}/`))
  const link = ({ href, name }: RoomLink) => (
    <li key={href}>
      <a href={href} aria-current={isHere(href) ? 'page' : undefined} className="inline-flex min-h-10 items-center border-b-2 border-transparent no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
        {name}
        {href === '/desk/inbox' && unread > 0 && <>{' '}({unread}<span className="sr-only"> unread</span>)</>}
      </a>
    </li>
  )
  return (
    <header className="border-b border-rule">
      <div className="mx-auto flex max-w-6xl items-center justify-between gap-x-3 gap-y-2 px-4 py-3 max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:flex-wrap sm:px-6 sm:pb-0">
        <a href="/" className="min-w-0 font-serif text-lg font-semibold no-underline max-sm:order-1">
          {paper}
        </a>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:contents">
          <div className="max-sm:order-2">
            <DeskKeys rooms={rooms} mayFind={mayFind} mayStart={mayStart} />
          </div>
          <div className={`flex items-center gap-x-4 max-sm:order-4 max-sm:col-span-3 max-sm:justify-between ${open ? '' : 'max-sm:hidden'}`}>
            <a href="/desk/account" aria-current={here.startsWith('/desk/account') ? 'page' : undefined} className="inline-flex min-h-10 min-w-0 items-center underline aria-[current=page]:font-semibold">
              <bdi>{who}</bdi>
            </a>
            <SignOutButton />
          </div>
        </div>
        {/* On a telephone the doors are behind one button: a page begins with what it is for. */}
        <div className="max-sm:order-3 sm:hidden">
          <Button look="plain" aria-expanded={open} aria-controls="desk-rooms" onClick={() => setOpen(!open)}>
            Rooms
          </Button>
        </div>
      </div>
      <nav id="desk-rooms" aria-label="The desk" className={`mx-auto max-w-6xl px-4 sm:px-6 ${open ? '' : 'max-sm:hidden'}`}>
        <ul className="flex flex-wrap gap-x-5">{rooms.filter(({ isAdmins }) => !isAdmins).map(link)}</ul>
        {rooms.some(({ isAdmins }) => isAdmins) && (
          <ul aria-label="For admins" className="flex flex-wrap gap-x-5 border-t border-rule">
            {rooms.filter(({ isAdmins }) => isAdmins).map(link)}
          </ul>
        )}
      </nav>
    </header>
  )
}
