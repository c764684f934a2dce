import type { Picture } from '../media/picture.ts'
import type { Site } from '../site.ts'
import type { PublishedStory, StoryByline, StoryReference } from './published-story.ts'

/** For tests of what is made from a published story: everything filled in but for what a test is about. */
export const SITE_URL = 'https://ledger.example'

export const aSite = (paper: Partial<Site['paper']> = {}): Site => ({
  paper: { name: 'The Merrow Ledger', motto: 'What happened, and how we know.', founded: 1887, lang: 'en', dir: 'ltr', timeZone: 'UTC', email: 'desk@ledger.example', demo: false, ...paper },
  logo: { light: null, dark: null },
  navigation: [],
  sections: [{ id: 's1', slug: 'region', name: 'Region', description: '' }],
  policies: [{ slug: 'ethics', title: 'Ethics' }, { slug: 'corrections', title: 'Corrections' }],
})

export const aPicture = (over: Partial<Picture> = {}): Picture => ({
  key: '0123456789abcdef0123456789abcdef', alt: 'Cranes over the basin at dusk', credit: 'Mikkel Strand / The Merrow Ledger', width: 2400, height: 1600, rightsUntil: null, ...over,
})

export const aByline = (over: Partial<StoryByline> = {}): StoryByline => ({
  id: 'c1', slug: 'amara-lindqvist', name: 'Amara Lindqvist', jobTitle: 'Chief reporter', shortBio: '', disclosures: [], role: 'REPORTER', portrait: null, deceased: false, ...over,
})

export const aReference = (over: Partial<StoryReference> = {}): StoryReference => ({
  id: 'r1', storyId: 'x', key: 'minutes', number: 1, kind: 'DOCUMENT', title: 'Minutes of the harbour committee', creators: ['Skellan Council'], publisher: 'Skellan Council',
  published: '2026-10-02', url: 'https://council.example.org/minutes', archivedUrl: null, accessed: null, locator: 'p. 4', quote: null, supports: ['4.2m crowns'],
  visibility: 'PUBLIC', status: 'OK', checkedAt: null, ...over,
})

export const aParagraph = (text: string): PublishedStory['body'] => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

export const aPublishedStory = (over: Partial<PublishedStory> = {}): PublishedStory => ({
  id: '3f6c1a52-6a6e-4d51-9b1e-0d3f7b9f0a11',
  path: '/region/bridge-bill',
  headline: 'Bridge bill grows by a fifth',
  title: 'Bridge bill grows by a fifth',
  standfirst: 'The council learned of it from a footnote.',
  description: 'The council learned of it from a footnote.',
  socialHeadline: 'Bridge bill grows by a fifth',
  kicker: null,
  dateline: 'Skellan',
  lang: 'en',
  dir: 'ltr',
  body: aParagraph('The repair of Merrow Bridge will cost 4.2m crowns more.'),
  linksTo: [],
  extent: 'FULL',
  wordCount: 10,
  minutes: 1,
  lead: aPicture(),
  leadCaption: 'The basin on Monday.',
  pictures: new Map(),
  firstPublishedAt: new Date('2026-11-20T08:30:00Z'),
  modifiedAt: new Date('2026-11-21T09:45:00Z'),
  updateNote: null,
  day: '2026-11-20',
  section: { id: 's1', slug: 'region', name: 'Region' },
  topics: [{ id: 't1', slug: 'merrow-bridge', name: 'Merrow Bridge' }],
  bylines: [aByline()],
  references: [aReference()],
  corrections: [],
  editorNotes: [],
  noindex: false,
  canonicalUrl: null,
  publicUntil: null,
  source: null,
  ...over,
})

type Source = NonNullable<PublishedStory['source']>

export const aSource = ({ credit, partner, ...over }: { credit?: Partial<Source['credit']>; partner?: Partial<Source['partner']> } & Partial<Omit<Source, 'credit' | 'partner'>> = {}): Source => ({
  partner: { id: 'p1', slug: 'northlight-wire', name: 'Northlight Wire', homepage: 'https://northlight.example.org', lang: 'en', dir: 'ltr', ...partner },
  credit: { text: 'COURTESY: Northlight Wire', href: 'https://northlight.example.org/coast/1', lang: 'en', places: ['BYLINE', 'FOOT'], dir: 'ltr', ...credit },
  originalUrl: 'https://northlight.example.org/coast/1',
  originalPublished: new Date('2026-11-19T20:00:00Z'),
  originalAuthors: ['Sanna Reve', 'Ilo Marsh'],
  edits: 'NONE',
  licence: { name: 'Northlight terms, version 3', url: 'https://northlight.example.org/terms' },
  limits: null,
  ...over,
})

/** Texts that break what was put together by hand. Each must come out as the words it is. */
export const HOSTILE = [
  '</script><script>alert(1)</script><!--',
  ']]>',
  '<![CDATA[x]]>',
  '&lt;b&gt; &amp; &apos; &#60; &nbsp;',
  '"quotes" and \'apostrophes\'',
  'line\u2028and paragraph\u2029separators',
  'controls\u0000\u0001\u0008\u000b\u001f end',
  'a lone \ud800 surrogate, and \ufffe, and \uffff',
  'right to left \u202e override \u202c and \u2067isolate\u2069',
  'بإذن من صحيفة المرفأ',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '{{template}} ${dollar} %s \\u003c \\',
  'x'.repeat(10_000),
  '<'.repeat(10_000),
]
