'use client'

import { useState, type ReactNode } from 'react'
import { PreviewFrame } from '#app/desk/preview-frame.tsx'
import { Select } from '#app/ui/field.tsx'

/** What readers would see, at the width of a telephone or of a desk. */
export function Widths({ children }: { children: ReactNode }) {
  const [width, setWidth] = useState('phone')
  return (
    <div className="grid min-w-0 gap-4">
      <div className="max-w-xs">
        <Select label="Width" options={[['phone', 'Telephone, 390 pixels'], ['desk', 'Desk, 1280 pixels']]} value={width} onChange={({ target }) => setWidth(target.value)} />
      </div>
      <PreviewFrame width={width}>{children}</PreviewFrame>
    </div>
  )
}
