import { Readability } from '@mozilla/readability'

export const STAMP = 'data-legacy-block'

/** The stamps of the blocks that Readability takes for the article; null when it finds none. It changes the document: walk it first. */
export function articleParts(document: Document): Set<string> | null {
  try {
    const article = new Readability<Node>(document, { charThreshold: 200, serializer: (node) => node, disableJSONLD: true }).parse()
    const root = article?.content
    if (!root || !('querySelectorAll' in root)) return null
    const stamped = [...(root as Element).querySelectorAll(`[${STAMP}]`)]
    return new Set(stamped.map((element) => element.getAttribute(STAMP) ?? ''))
  } catch {
    // Readability expects a browser's document and throws on some that are not; then every block of the page is looked at alike.
    return null
  }
}

/** How deep the markup is nested, counted without recursion: thousands of unclosed tags would overflow the stack. */
export function depthOf(document: Document): number {
  let deepest = 0
  let depth = 0
  let node: Node | null = document.documentElement
  while (node) {
    deepest = Math.max(deepest, depth)
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return deepest
}
