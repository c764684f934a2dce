import type { Reason } from '../refusal.ts'
import { furtherThan } from './credit.ts'
import type { Terms } from './terms.ts'

/** Terms that contradict each other or promise what cannot be kept, each as a sentence that says what to mend; none where they agree. */
export const termsThatFight = (terms: Terms): Reason[] => [...engines(terms), ...edits(terms), ...credit(terms), ...windows(terms), ...reach(terms)]

type Finds = Generator<Reason>
const fight = (code: string, field: string, message: string): Reason => ({ code, field, message })

function* engines({ canonical, robots, uses, credit: { link }, window }: Terms): Finds {
  if (canonical === 'SOURCE' && robots === 'NOINDEX') yield fight('canonical-and-noindex', 'robots', 'A copy either points search engines to the original or keeps them out; both together contradict each other. Choose one.')
  if (robots === 'NOINDEX' && uses.includes('ai_search')) yield fight('noindex-and-machines', 'uses', 'Search engines are kept out, but machines may answer with it. Take the answers of machines out of the uses, or let search engines in.')
  if (canonical === 'SOURCE' && link === 'NONE') yield fight('canonical-without-link', 'credit.link', 'Search engines are led to the original but readers are not. Let the credit lead there too.')
  if (window.atEnd === 'EXCERPT' && link === 'NONE') yield fight('excerpt-without-link', 'credit.link', 'At the end only the beginning stays, with a link to the whole, but the terms allow no link. Let the credit lead to the original.')
}

function* edits({ editClass, editClassWithLeave, headline, abridging, alsoStyle, discloseEdits, translation, languages, credit: { templateIfEdited } }: Terms): Finds {
  if (editClassWithLeave && !furtherThan(editClassWithLeave, editClass)) yield fight('leave-for-nothing', 'editClassWithLeave', 'With the partner’s leave we may go no further than without it. Name a further class of edit, or none.')
  if (editClass === 'NONE' && alsoStyle.length > 0) yield fight('style-of-nothing', 'alsoStyle', 'Not a word may be changed, but words of time, place or local context may. Allow edits of style, or take those out.')
  if (editClass === 'NONE' && headline === 'ALLOWED') yield fight('headline-of-nothing', 'headline', 'Not a word may be changed, the headline included, but a headline of our own is allowed. Raise the class of edit to headline, or leave the headline to it.')
  if (editClass === 'SUBSTANTIVE' && abridging === 'FORBIDDEN') yield fight('cut-but-not', 'abridging', 'The text may be edited freely but not shortened. Allow shortening, or lower the class of edit.')
  if (furtherThan('ABRIDGED', editClass) && abridging === 'ALLOWED') yield fight('abridge-beyond-class', 'abridging', 'Shortening is allowed but lies beyond the class of edit. Raise the class to abridged, or leave shortening to it.')
  if (discloseEdits && !templateIfEdited) yield fight('edits-without-words', 'credit.templateIfEdited', 'Readers must be told of our edits, but no credit line says so. Write the line for edited texts.')
  if (translation === 'FORBIDDEN' && languages.length > 0) yield fight('languages-without-leave', 'languages', 'Languages are named, but no translation is allowed. Allow translation, or take the languages out.')
}

function* credit({ credit: { template, templateIfEdited, languages, placeIsOurs, places, linkOn, link, nofollow }, keep, editClass, editClassWithLeave }: Terms): Finds {
  if (templateIfEdited && editClass === 'NONE' && !editClassWithLeave) yield fight('edited-line-unused', 'credit.templateIfEdited', 'There is a line for edited texts, but no edit is allowed. Take the line out, or raise the class of edit.')
  if (templateIfEdited && templateIfEdited === template) yield fight('edited-line-same', 'credit.templateIfEdited', 'The line for edited texts is the same as the plain one. Say in it that it was edited, or leave it empty.')
  if (keep.includes('INSTITUTION') && ![template, ...Object.values(languages)].some((text) => text?.includes('{institution}'))) yield fight('institution-nowhere', 'credit.template', 'The authors’ institution must be named, but the credit does not name it. Write {institution} in the credit.')
  if (linkOn === 'PARTNER' && link !== 'NONE' && !template.includes('{partner}')) yield fight('link-on-nothing', 'credit.linkOn', 'The link lies on the partner’s name, which the credit does not hold. Write {partner} in the credit, or put the link on the whole line.')
  if (placeIsOurs && places.length > 1) yield fight('place-not-chosen', 'credit.places', 'Any one place will do. Choose the one where it stands.')
  if (nofollow && link === 'NONE') yield fight('nofollow-without-link', 'credit.nofollow', 'The link is not to be followed, but there is none. Choose where the credit leads, or take the tick off.')
}

function* windows({ window: { start, days, until, atEnd, orElse }, exclusivity, embargo }: Terms): Finds {
  if (days && until) yield fight('two-ends', 'window.until', 'The time ends both after so many days and on a day. Keep one of them.')
  if ((days || until) && atEnd === 'KEEP') yield fight('end-without-end', 'window.atEnd', 'The time has an end, but then everything stays. Say what becomes of the story, or take the end out.')
  if (!days && !until && atEnd !== 'KEEP') yield fight('act-without-end', 'window.days', 'Something is to happen at the end of the time, but it has none. Write the days or the last day, or let the story stay.')
  if (atEnd !== 'KEEP' && orElse.some((one) => one === atEnd)) yield fight('choice-twice', 'window.orElse', 'What happens at the end is named twice: as our choice, and as what we could choose instead. Take it out of the others.')
  if (start === 'SOURCE' && days && exclusivity.theirs >= days) yield fight('window-before-it-opens', 'exclusivity.theirs', `It is theirs alone for ${exclusivity.theirs} days, and after ${days} our time is over. Shorten the one or lengthen the other.`)
  if (start === 'SOURCE' && days && embargo.hoursAfterSource >= days * 24) yield fight('wait-longer-than-window', 'embargo.hoursAfterSource', 'We must wait until our time is over. Shorten the wait, or lengthen the time.')
}

function* reach({ uses, territories, extent, printExtent, images, imagesForMarketing, counter, ads, resale, credit: { onPictures } }: Terms): Finds {
  if (uses.length === 0) yield fight('no-use', 'uses', 'No use is granted. Choose at least one.')
  if (territories.mode === 'ALLOW' && territories.places.length === 0) yield fight('nowhere', 'territories.places', 'Only the countries named may see it, and none is named. Name them, or let all countries see it.')
  if (printExtent && !uses.includes('print')) yield fight('print-extent-unused', 'printExtent', 'It is said how much may be printed, but print is not among the uses. Add print, or take this out.')
  if (extent !== 'FULL' && JSON.stringify(printExtent) === JSON.stringify(extent)) yield fight('print-extent-same', 'printExtent', 'On paper the same holds as on the page. Leave the extent on paper empty.')
  if (images === 'NOT_INCLUDED' && (imagesForMarketing === 'ALLOWED' || onPictures)) yield fight('pictures-without-pictures', 'images', 'Their pictures are not part of the agreement, but it says how they are used. Include pictures, or take that out.')
  if (counter.need === 'REQUIRED' && !counter.url) yield fight('counter-without-address', 'counter.url', 'Their counter must stand in our copy. Write its address, beginning with https://.')
  if (counter.need === 'NONE' && counter.url) yield fight('counter-unused', 'counter.need', 'A counter has an address, but nobody asked for it. Say that it is asked or required, or take it out.')
  if (ads === 'FORBIDDEN' && resale === 'ALLOWED') yield fight('sold-without-ads', 'ads', 'Advertisements are forbidden beside it, but the story may be sold. One of the two is a mistake: mend it.')
}
