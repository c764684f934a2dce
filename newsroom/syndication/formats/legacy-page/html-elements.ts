export type Ancestor = { element: Element; tag: string; role: string; names: string[]; inArticle: boolean; hasHeading: boolean }

const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS INPUT BUTTON SELECT TEXTAREA OPTION LABEL HEAD MAP AUDIO VIDEO IFRAME OBJECT EMBED MATH TITLE META LINK'.split(' '),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '),
)

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName.toUpperCase())
}

export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase())
}

export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display ?: ?none|visibility ?: ?hidden/iu.test(element.getAttribute('style') ?? '')
}

export function holdsBlocks(element: Element): boolean {
  return [...element.getElementsByTagName('*')].some(isBlock)
}

/** The element and all it stands in, nearest first, with what their tags, roles and classes call them. */
export function ancestorsOf(element: Element, known: Map<Element, Ancestor[]>): Ancestor[] {
  const chain: Element[] = []
  let at: Element | null = element
  while (at && !known.has(at)) {
    chain.push(at)
    at = at.parentElement
  }
  let above = at ? (known.get(at) ?? []) : []
  for (const inner of chain.reverse()) {
    above = [described(inner, above), ...above]
    known.set(inner, above)
  }
  return above
}

function described(element: Element, above: Ancestor[]): Ancestor {
  const attributes = ['class', 'id', 'itemprop', 'rel'].map((name) => element.getAttribute(name) ?? '')
  return {
    element,
    tag: element.tagName.toUpperCase(),
    role: element.getAttribute('role') ?? '',
    names: attributes.join(' ').split(/\s+/u).filter((name) => name !== ''),
    inArticle: above.some((outer) => /^(?:ARTICLE|MAIN)$/u.test(outer.tag)),
    hasHeading: element.tagName.toUpperCase() === 'HEADER' && element.querySelector('h1') !== null,
  }
}
