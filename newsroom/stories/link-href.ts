/** Where a link may lead. A relative address stays on this paper. */
export const isLinkHref = (href: string): boolean => href.length <= 2048 && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href)

export const LINK_HREF_SENTENCE = 'A link starts with https://, http://, mailto:, / or #.'
