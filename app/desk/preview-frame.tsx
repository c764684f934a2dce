'use client'

import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** A page of its own in this one, so that its layout answers to the width of the frame; drawn with the sheets this page has. */
export function PreviewFrame({ width, children }: { width: string; children: ReactNode }) {
  const [inside, setInside] = useState<HTMLElement | null>(null)
  const dress = (frame: HTMLIFrameElement) => {
    const page = frame.contentDocument
    if (!page || page.body === inside) return
    page.documentElement.lang = document.documentElement.lang
    page.documentElement.dir = document.documentElement.dir
    page.title = 'Preview'
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) page.head.append(sheet.cloneNode())
    setInside(page.body)
  }
  // What the server sent may have loaded before anybody listened.
  const whenLoaded = (frame: HTMLIFrameElement | null) => {
    if (frame?.contentDocument?.readyState === 'complete') dress(frame)
  }
  return (
    <div className="overflow-x-auto border border-rule" role="region" aria-label="As readers would see it" tabIndex={0}>
      <iframe title="As readers would see it" srcDoc="<!doctype html><title>Preview</title>" ref={whenLoaded} onLoad={({ currentTarget }) => dress(currentTarget)} className={`block h-[42rem] ${width === 'phone' ? 'w-[390px]' : 'w-[1280px]'}`} />
      {inside &&
        createPortal(
          // Links lead away from what is being made: here they are only looked at.
          <article className="wrap pt-6 pb-16" onClickCapture={(event) => event.preventDefault()}>
            {children}
          </article>,
          inside,
        )}
    </div>
  )
}
