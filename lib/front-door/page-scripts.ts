import type { Tag } from './tag-scan.ts'
import { MARKUP, UnfitPage } from './text-spans.ts'

// No entity, no tab, no second slash: nothing that a browser could read as another host.
const OWN_SCRIPT = /^\/(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*(?:\?[\w.=-]*)?$/

/** Whether a script is JSON-LD or a file of this site that asks to stay. Throws UnfitPage when it only pretends. */
export function isScriptKept({ attributes }: Tag, text: string): boolean {
  if (attributes?.get('type') === 'application/ld+json' && !attributes.has('src')) {
    // `<!--<script` would make browsers read past the end tag, and `</script` end it early (13.2.5.4).
    if (MARKUP.test(text)) throw new UnfitPage('markup inside JSON-LD; write < as \\u003c')
    return true
  }
  const type = attributes?.get('type')
  if (!attributes?.has('data-keep') || (type !== undefined && type !== 'module')) return false
  if (text !== '' || !OWN_SCRIPT.test(attributes.get('src') ?? '')) throw new UnfitPage('a kept script that is not a file of this site')
  return true
}

export function scriptStarts(text: string): number {
  return text.match(/<script/gi)?.length ?? 0
}

export function isScriptHint({ attributes }: Tag): boolean {
  const rel = attributes?.get('rel')?.toLowerCase()
  return rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && attributes?.get('as')?.toLowerCase() === 'script')
}

/** React's instruction `$RC("B:0","S:0")` says which part fills which place. Flight data escapes its quotes, so cannot say it. */
export function readInstructions(text: string, fills: Map<string, string>): void {
  if (text.startsWith('self.__next_f')) return
  if (/\$R[XR]\("/.test(text)) throw new UnfitPage('a streamed part failed or brought its own style sheet')
  for (const [, place, part] of text.matchAll(/\$RC\("(B:[0-9a-f]+)","(S:[0-9a-f]+)"/g)) fills.set(place ?? '', part ?? '')
  for (const [, part, place] of text.matchAll(/\$RS\("(S:[0-9a-f]+)","(P:[0-9a-f]+)"/g)) fills.set(place ?? '', part ?? '')
}
