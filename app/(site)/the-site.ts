import { cache } from 'react'
import { site } from '#newsroom/site.ts'

/** Asked for by the layout, the page and its head; answered once a request. */
export const theSite = cache(site)
