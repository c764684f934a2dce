'use client'

import type { ComponentProps } from 'react'
import { Field } from './field.tsx'

/** A field for one file. A larger one than `most` bytes is refused before it is sent: the front door would hang up on it. */
export function FileField({ most, ...field }: Omit<ComponentProps<typeof Field>, 'type' | 'onChange'> & { most: number }) {
  const tooLarge = `This file is too large. Up to ${Math.floor(most / 1000)} kilobytes fit.`
  return <Field {...field} type="file" onChange={({ currentTarget }) => currentTarget.setCustomValidity((currentTarget.files?.[0]?.size ?? 0) > most ? tooLarge : '')} />
}
