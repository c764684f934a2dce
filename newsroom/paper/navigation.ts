import { z } from 'zod'
import { paperPath } from '../redirects/path.ts'

export const MOST_LINKS = 12
export const NAVIGATION_HREF = 'Give a path of this paper, like /topics, or a whole address that begins with https://.'

/** A further link beside the sections: a page of this paper, or a secure address elsewhere. */
export const NavigationLink = z.strictObject({
  label: z.string().trim().min(1, 'Write the words of the link.').max(60),
  href: z.string().trim().max(2048).refine(isNavigationHref, NAVIGATION_HREF),
})
export type NavigationLink = z.output<typeof NavigationLink>

export function isNavigationHref(href: string): boolean {
  if (href.startsWith('/')) return paperPath(href.replace(/#[\w-]*$/, '') || '/') !== null
  // eslint-disable-next-line no-control-regex
  return /^https:\/\/[^/?#\\]/i.test(href) && !/[\u0000-\u0020\\]/.test(href) && URL.canParse(href) && !new URL(href).username
}
