/** What would have become of a story, the gravest first. Apart, so that a page in a browser can name them without the rest. */
export const OUTCOMES = ['refused', 'removed', 'cut', 'warned', 'allowed'] as const

/** Days of stories that are tried. */
export const TRIED_DAYS = 30
