/** How far we may go, or went, from the partner's text; each class holds those before it. */
export const EDIT_CLASSES = ['NONE', 'STYLE', 'HEADLINE', 'ABRIDGED', 'SUBSTANTIVE'] as const

/** Where a story may be put; what is not named is not granted. */
export const USES = ['web', 'app', 'newsletter', 'feed', 'social', 'print', 'audio', 'archive', 'ai_training', 'ai_search'] as const
export type Use = (typeof USES)[number]

/** Each use as it stands in a sentence: "this story may not go …". */
export const USE_WORDS: Record<Use, string> = {
  web: 'on our pages', app: 'into an app', newsletter: 'into a newsletter', feed: 'into our feeds', social: 'to social networks', print: 'into print',
  audio: 'into audio', archive: 'into the archive', ai_training: 'to those who train machines', ai_search: 'into answers of machines',
}

/** What fills a credit template: `COURTESY: {partner}`. */
export const CREDIT_PLACEHOLDERS = ['partner', 'authors', 'date', 'title', 'url', 'institution', 'photographer', 'paper'] as const

/** What must be in our copy if it was in theirs. */
export const KEEPSAKES = ['AUTHORS', 'INSTITUTION', 'TAGLINES', 'FUNDING_NOTE', 'LINKS', 'EMBEDS', 'CREDIT_TEXT', 'CREDIT_PHOTO', 'CREDIT_EDITING', 'CREDIT_TRANSLATION'] as const
export type Keepsake = (typeof KEEPSAKES)[number]

export const KEEPSAKE_WORDS: Record<Keepsake, string> = {
  AUTHORS: 'the names of its authors', INSTITUTION: 'the institution they belong to', TAGLINES: 'the lines that say who the authors and the partner are', FUNDING_NOTE: 'the note on who paid for it',
  LINKS: 'all its links', EMBEDS: 'all its embeds', CREDIT_TEXT: 'who wrote it', CREDIT_PHOTO: 'who took its pictures', CREDIT_EDITING: 'who edited it', CREDIT_TRANSLATION: 'who translated it',
}
