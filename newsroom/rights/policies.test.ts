import { describe, expect, it } from 'vitest'
import { renderCredit } from './credit.ts'
import { readTerms, Terms, type TermsInput } from './terms.ts'
import { termsForStaff } from './terms-in-words.ts'
import { termsThatFight } from './terms-that-fight.ts'

/** What public newsrooms ask of those who republish them, in our own words; `kept` names each fact and the terms that hold it. */
const policies: Record<string, { terms: TermsInput; kept: Record<string, Partial<Terms>> }> = {
  'researchers explain, under a no-derivatives licence': {
    terms: {
      licence: 'CC-BY-ND', editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'], keep: ['AUTHORS', 'INSTITUTION'], images: 'OWN', counter: { need: 'REQUIRED', url: 'https://count.partner.example/pixel' }, resale: 'FORBIDDEN', ads: 'ALLOWED', systematic: 'FORBIDDEN',
      credit: { template: '{authors}, {institution} / {partner}', places: ['BYLINE'], logo: 'PREFERRED', link: 'ORIGINAL_OR_HOMEPAGE' },
    },
    kept: {
      licence: { licence: 'CC-BY-ND' }, edit: { editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'] }, 'the institution is named': { keep: ['AUTHORS', 'INSTITUTION'] }, images: { images: 'OWN' }, 'tracking pixel': { counter: { need: 'REQUIRED', url: 'https://count.partner.example/pixel' } },
      resale: { resale: 'FORBIDDEN' }, ads: { ads: 'ALLOWED' }, bulk: { systematic: 'FORBIDDEN' },
    },
  },
  'an investigation that nobody may sell or change': {
    terms: { licence: 'CC-BY-NC-ND', editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'], images: 'NOT_INCLUDED', counter: { need: 'REQUIRED', url: 'https://count.partner.example/i' }, resale: 'FORBIDDEN', ads: 'NOT_SOLD_AGAINST', credit: { template: 'by {authors}, {partner}', places: ['BYLINE'] } },
    kept: { licence: { licence: 'CC-BY-NC-ND' }, edit: { editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'] }, images: { images: 'NOT_INCLUDED' }, 'tracking pixel': { counter: { need: 'REQUIRED', url: 'https://count.partner.example/i' } }, resale: { resale: 'FORBIDDEN' }, ads: { ads: 'NOT_SOLD_AGAINST' } },
  },
  'a headline of one’s own, shortening by leave': {
    terms: { licence: 'CC-BY-NC-ND-4.0', editClass: 'STYLE', editClassWithLeave: 'ABRIDGED', headline: 'ALLOWED', abridging: 'WITH_LEAVE', images: 'WHERE_NOTED', ownStoriesOnly: true, resale: 'FORBIDDEN', credit: { template: 'First published by {partner}.', places: ['TOP'], byline: '{authors}, {partner}' } },
    kept: { licence: { licence: 'CC-BY-NC-ND-4.0' }, edit: { editClassWithLeave: 'ABRIDGED', abridging: 'WITH_LEAVE' }, 'headline rewrite': { headline: 'ALLOWED' }, images: { images: 'WHERE_NOTED' }, 'own stories only': { ownStoriesOnly: true }, resale: { resale: 'FORBIDDEN' } },
  },
  'ninety days, then taken down or shortened': {
    terms: { licence: 'CC, unless noted', images: 'STAFF', window: { days: 90, atEnd: 'EXCERPT', orElse: ['REMOVE', 'ASK'] }, keep: ['LINKS'], ads: 'NOT_SOLD_AGAINST', duties: ['SHOW_OUR_CONTACT'], credit: { template: 'First published by {partner}.', places: ['TOP'], linkOn: 'PARTNER', byline: '{authors}, {partner}', onPictures: true } },
    kept: { licence: { licence: 'CC, unless noted' }, 'all links': { keep: ['LINKS'] }, images: { images: 'STAFF' }, 'window and its end': { window: { start: 'SOURCE', days: 90, atEnd: 'EXCERPT', orElse: ['REMOVE', 'ASK'] } }, ads: { ads: 'NOT_SOLD_AGAINST' }, 'a site that can be reached': { duties: ['SHOW_OUR_CONTACT'] } },
  },
  'taglines kept, pictures credited': {
    terms: { licence: 'Own terms', images: 'OWN', keep: ['TAGLINES'], credit: { template: '{authors} / {partner}', places: ['BYLINE'], placeIsOurs: true, link: 'ORIGINAL_OR_HOMEPAGE', onPictures: true } },
    kept: { licence: { licence: 'Own terms' }, taglines: { keep: ['TAGLINES'] }, images: { images: 'OWN' } },
  },
  'links and embeds kept, and a letter sent': {
    terms: { licence: 'CC-BY-NC-ND', editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'], keep: ['LINKS', 'EMBEDS'], duties: ['NOTIFY_BY_EMAIL'], credit: { template: '“{title}” came out first with {partner}, which reports from its own town.', places: ['TOP'], byline: 'By {authors}' } },
    kept: { licence: { licence: 'CC-BY-NC-ND' }, edit: { editClass: 'STYLE', alsoStyle: ['TIME_AND_PLACE'] }, 'all links, all embeds': { keep: ['LINKS', 'EMBEDS'] }, 'a letter': { duties: ['NOTIFY_BY_EMAIL'] } },
  },
  'whole on paper, three paragraphs on the web': {
    terms: { licence: 'Own terms', uses: ['web', 'feed', 'print'], extent: { paragraphs: 3 }, printExtent: 'FULL', images: 'WHERE_NOTED', imagesForMarketing: 'FORBIDDEN', credit: { template: '{partner}, {authors}, {photographer}', places: ['FOOT'], placeIsOurs: true } },
    kept: { licence: { licence: 'Own terms' }, 'extent in print': { printExtent: 'FULL' }, 'extent online': { extent: { paragraphs: 3 } }, 'pictures not for marketing': { images: 'WHERE_NOTED', imagesForMarketing: 'FORBIDDEN' } },
  },
  'local context by leave, but not what is reserved': {
    terms: { licence: 'CC', editClass: 'NONE', editClassWithLeave: 'SUBSTANTIVE', exclusionLabels: ['All rights reserved'], images: 'STAFF', keep: ['TAGLINES'], credit: { template: '{partner} is a newsroom that reports on health.', places: ['FOOT'] } },
    kept: { licence: { licence: 'CC' }, edit: { editClassWithLeave: 'SUBSTANTIVE' }, 'label of what is left out': { exclusionLabels: ['All rights reserved'] }, images: { images: 'STAFF' }, 'a line that says who they are': { keep: ['TAGLINES'] } },
  },
  'a collaboration, each member with terms of its own': {
    terms: { licence: 'As each member says', editClass: 'STYLE', alsoStyle: ['LOCAL'], headline: 'ALLOWED', images: 'WHERE_NOTED', credit: { template: '{partner} made this story for a collaboration of many newsrooms.', places: ['FOOT'], placeIsOurs: true, linkOn: 'PARTNER', logo: 'PREFERRED', link: 'ORIGINAL_OR_HOMEPAGE' } },
    kept: { licence: { licence: 'As each member says' }, edit: { editClass: 'STYLE', alsoStyle: ['LOCAL'] }, 'headline rewrite': { headline: 'ALLOWED' }, images: { images: 'WHERE_NOTED' } },
  },
  'any edit, if readers are told': {
    terms: {
      licence: 'Own terms', editClass: 'SUBSTANTIVE', discloseEdits: true, headline: 'ALLOWED', images: 'INCLUDED', canonical: 'SOURCE', keep: ['CREDIT_TEXT', 'CREDIT_PHOTO', 'CREDIT_EDITING', 'CREDIT_TRANSLATION'],
      credit: { template: '{partner} made this story. The original is at {url}.', templateIfEdited: '{partner} made this story, and {paper} edited it. The original is at {url}.', places: ['FOOT'] },
    },
    kept: { licence: { licence: 'Own terms' }, edit: { editClass: 'SUBSTANTIVE', discloseEdits: true }, 'headline rewrite': { headline: 'ALLOWED' }, 'canonical required': { canonical: 'SOURCE' }, images: { images: 'INCLUDED' }, 'four credits': { keep: ['CREDIT_TEXT', 'CREDIT_PHOTO', 'CREDIT_EDITING', 'CREDIT_TRANSLATION'] } },
  },
  'the house’s own form': {
    terms: { licence: 'By agreement', settledEachTime: ['EDITS', 'LINK', 'CANONICAL', 'IMAGES'], credit: { template: 'COURTESY: {partner}', places: ['FOOT'], verbatim: true } },
    kept: { licence: { licence: 'By agreement' }, 'edit, link, canonical and images by agreement': { settledEachTime: ['EDITS', 'LINK', 'CANONICAL', 'IMAGES'] } },
  },
}

const ofCredit = ['template', 'templateIfEdited', 'places', 'placeIsOurs', 'byline', 'link', 'linkOn', 'logo', 'onPictures', 'verbatim'] as const

describe('the policies of eleven newsrooms', () => {
  it('are eleven', () => expect(Object.keys(policies)).toHaveLength(11))

  describe.each(Object.entries(policies))('%s', (_, { terms: given, kept }) => {
    const terms = Terms.parse(given)
    it('can be entered, and its terms do not fight', () => expect(termsThatFight(terms)).toEqual([]))
    it.each(Object.entries(kept))('keeps: %s', (_fact, held) => expect(terms).toMatchObject(held))
    it('keeps every word and place of its credit', () => {
      const worded = given.credit
      for (const name of ofCredit) if (worded[name] !== undefined) expect(terms.credit[name]).toEqual(worded[name])
    })
    it('reads the same after years in the database', () => expect(readTerms(JSON.parse(JSON.stringify(terms)))).toEqual(terms))
    it('is told in sentences', () => {
      for (const sentence of termsForStaff(terms, 'Northlight')) expect(sentence).toMatch(/^[A-Z].*\.$/u)
    })
    it('words a credit without a hole', () => {
      const { text } = renderCredit(terms, { partner: { name: 'Northlight', homepage: null, lang: 'en', dir: 'LTR' }, originalUrl: 'https://n.example/1', originalAuthors: ['A. Bell'], originalPublished: new Date(0), edits: 'NONE', originalHeadline: 'Ferry', institution: 'Tern University', photographers: ['C. Dunn'], paper: 'The Paper' })
      expect(text).not.toMatch(/[{}]|, ,/)
      expect(text).toContain('Northlight')
    })
  })
})
