import type { Block, Inline } from '#newsroom/stories/body.ts'
import { bullets, em, h2, link, numbered, p, strong } from '#prisma/demo/write.ts'

type Policy = { slug: string; title: string; body: Block[] }

const mail = (address: string) => link(address, `mailto:${address}`)

/** An item of a list, where it is more than plain words. */
const line = (...parts: (string | Inline)[]): Inline[] => parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))

const policies: Policy[] = [
  {
    slug: 'about',
    title: 'About the Ledger',
    body: [
      p(
        'The Merrow Ledger is the daily newspaper of Merrow Sound: the port of Skellan, the market town of Oxmere, Thornby Quay, the island of Sule and the country between them. It was founded in 1887 by Silas Jessop, master of a brig that had run aground by the almanac, as a single sheet with the hours of high water on it. The tides are still on page two. The rest was added by degrees, as people kept coming in to tell us things.',
      ),
      p(
        'Our motto is “What happened, and how we know.” We take the second half as seriously as the first. Where a story rests on a document, a set of figures or an interview, it says which, in a numbered list at its foot, and where we can show you the thing itself we do.',
      ),
      h2('Who we are'),
      p(
        'Thirty-one people work here: nineteen in the newsroom, five in the print shop, four who sell and answer, and three who deliver to places that the van will not reach. We have rented 9 Corn Street since 1924, with an upstairs room in Oxmere and a desk at the back of the post office on Sule. Each of our writers has ',
        link('a page', '/contributors'),
        ' with what they know, what they have worked at before, and what they have to declare.',
      ),
      h2('What we print'),
      p(
        'About two stories in three are our own. The others come from newsrooms that we trust and have signed terms with; they carry the partner’s name and are printed as the ',
        link('terms', '/policies/syndication'),
        ' allow. We print opinion, and mark it. We do not print advertisements that look like stories. We have been asked to, and have kept the letters.',
      ),
      p('We are wrong about forty times a year. You can read how on the page of ', link('corrections', '/corrections'), '.'),
    ],
  },
  {
    slug: 'ethics',
    title: 'How we work',
    body: [
      p('These are the rules by which the newsroom goes. They are short enough to be learned, and a reporter is asked to recite one, chosen by lot, at the Christmas lunch.'),
      h2('Sources'),
      bullets(
        'We say who told us. If we cannot, we say why not, and an editor must know the name.',
        'One unnamed person is never enough for an accusation. We want a second, or a document.',
        'Anybody we criticise is asked first, with enough detail to answer and enough time to do it in. What they say goes in.',
        'We do not pay for information. We do pay for photocopies.',
      ),
      h2('Names on stories'),
      p(
        'A byline says what each person did: who reported, who wrote, who took the photographs, who worked out the figures, who translated. Nobody is named who did not do it, and no story is attributed to “staff” because its author would be embarrassed. A pen name is used where signing would cost somebody a livelihood; the page of that contributor says so, and two editors know who it is.',
      ),
      h2('Interests'),
      p(
        'Reporters declare what they own, whom they have worked for, what they belong to and whom they are married to, if it touches what they cover. The declaration stands on their own page in the wording it had, with its dates. We accept no gift worth more than a cup of coffee. Crab is returned, or eaten by the whole building and acknowledged in print.',
      ),
      h2('Pictures and machines'),
      p(
        'Nothing is put into a photograph or taken out of it. A drawing is called a drawing. We use software to transcribe, to search and to check sums. Whatever it gets wrong is our mistake, and is owned up to in the ',
        link('usual way', '/policies/corrections-policy'),
        '.',
      ),
      h2('The dead, the accused, the young'),
      p(
        'We do not name the dead before their families know. A person who is charged is named with the charge, and if the charge fails the story says so, at the top, for as long as it stands. Nobody under sixteen is named without the consent of a parent, and their own.',
      ),
    ],
  },
  {
    slug: 'corrections-policy',
    title: 'Corrections',
    body: [
      p(
        'If we have something wrong, tell us: ',
        mail('corrections@ledger.example.org'),
        ', or the front office at 9 Corn Street, or the reporter, whose address is on his or her page. Say which sentence, and how you know. You will have an answer from a person within two working days, including when the answer is that we think we were right.',
      ),
      h2('What we do'),
      bullets(
        line(strong('A correction'), ' says what was wrong, what is right and when we changed it. The text of the story is mended at the same time. We never mend a fact without saying so.'),
        line(strong('A serious one stands above the story.'), ' Serious means that the headline, the main point or somebody’s name was affected. Lesser ones stand below it.'),
        line(strong('A clarification'), ' is for what was accurate and could be misread.'),
        line(strong('An update'), ' adds news and has its own time and note. It is not used to bury a mistake.'),
        line(strong('A withdrawal'), ' is rare. If a story was wrong in its main point, its address remains and says what was there, why it went and when.'),
      ),
      p(
        'Spelling is put right without ceremony, unless it was a name. Every correction and clarification is kept, with its date, on ',
        link('one page', '/corrections'),
        ', newest first, where it can be followed with a feed reader.',
      ),
      h2('Partners’ stories'),
      p(
        'If the mistake is in a story that we took from somebody else, we tell them on the day. When their terms forbid us to alter the text, our note stands over it until they have altered it themselves.',
      ),
      h2('If you disagree'),
      p(
        'Write to the readers’ editor, Thea Lomax, at ',
        mail('readers@ledger.example.org'),
        '. She is paid by the trust which owns the paper, and cannot be overruled by the editor. About one complaint in five is upheld. She publishes her reasons each quarter.',
      ),
      p('We do not remove a story because it is true and old. If it is causing you harm out of proportion to its interest, ask her; we may take a name out of the headline, or add how things ended.'),
    ],
  },
  {
    slug: 'ownership',
    title: 'Who owns the Ledger, and who pays for it',
    body: [
      p(
        'The Ledger belongs to the Merrow Ledger Trust, which holds all of its shares and may not sell them. The trust was set up in 1961 by Winifred Jessop, granddaughter of the founder, who had been offered a large sum for the paper by a firm that made linoleum. Its deed fits on one page. It says that the paper shall be carried on for the use of the people of the Sound, that profits shall be spent on it, and that no trustee shall ask what will be in tomorrow’s.',
      ),
      h2('The trustees'),
      p(
        'There are seven, unpaid, for one term of six years. Two are chosen by the staff, two by subscribers in a ballot each spring, and three by the others. No one may be a trustee who sits on a council, holds a permit that we might write about, or is married to somebody in the newsroom. They appoint the editor and may dismiss her, with reasons, in print.',
      ),
      h2('Where the money came from last year'),
      bullets(
        'Subscribers, of whom there are 8,940: 1.62m crowns',
        'Copies sold singly: 310,000 crowns',
        'Advertisements: 540,000 crowns, of which public notices 120,000',
        'Printing for other people, chiefly hymn sheets and seed catalogues: 260,000 crowns',
        'Partners, for the use of our stories: 48,000 crowns',
      ),
      p(
        'That is 2.78m crowns. It cost 2.71m to bring out the paper. The difference went into the roof.',
      ),
      p(
        'Skellan Council, which we report on more than on anybody, is required by law to place its public notices in a newspaper, and pays us for that at the rate anyone pays. It has twice said that it would place them elsewhere. There is not an elsewhere.',
      ),
      p(
        'No gift of more than 500 crowns is accepted unless the giver’s name may be printed. The full accounts, with the editor’s salary, are in the ',
        link('annual report', 'https://ledger.example.org/accounts'),
        '.',
      ),
    ],
  },
  {
    slug: 'contact',
    title: 'How to reach us',
    body: [
      p(
        'The front office is at 9 Corn Street, Skellan, behind the awning of the cheese stall on market days. It is open from seven in the morning to six in the evening, and until noon on Saturdays. Somebody is in the building at all hours; ring the lower bell.',
      ),
      h2('For what'),
      bullets(
        line('News, at any time: ', mail('desk@ledger.example.org'), ' or +00 000 555 0100'),
        line('A mistake in the paper: ', mail('corrections@ledger.example.org')),
        line('A letter for publication: ', mail('letters@ledger.example.org'), '. Up to 250 words, with a name and a town; we ring back to be sure that it was you.'),
        line('The use of our stories by another paper: ', mail('rights@ledger.example.org')),
        line('Subscriptions, deliveries, the dog: ', mail('office@ledger.example.org')),
        line('A complaint about how we behaved: ', mail('readers@ledger.example.org')),
      ),
      h2('In confidence'),
      p(
        'Ordinary e-mail is not confidential, and we cannot make it so. Several reporters give a Signal name on ',
        link('their pages', '/contributors'),
        '. If you want to send documents, use the post: no return address, a plain envelope, from a box that you don’t normally use. Do not do any of this from a computer or a telephone that belongs to your employer. We have been to court to protect a source, in 1978 and in 2011, and would go again.',
      ),
      h2('Out of town'),
      bullets(
        'Oxmere: Samir Quaye, over the seed merchant in the market square. Ring the bell on Thursdays, or shout.',
        'Sule: leave word at the post office before the last boat.',
      ),
      p('A person will answer. It may be the wrong one, who will walk across the room with it.'),
    ],
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    body: [
      p(
        em('In one line:'),
        ' this site does not know who you are and has gone to some trouble not to.',
      ),
      h2('What a page does'),
      bullets(
        'It sets no cookies for readers, and keeps no other mark by which your browser could be known again.',
        'It loads nothing from anybody else: no fonts, counters, advertisements, maps or buttons. All that your browser asks for, it asks of us.',
        'A recording, film or map from another site appears as its title and a link. Nothing is fetched from there until you follow it.',
        'There is nothing to consent to, so you are not asked.',
      ),
      p(
        'We do not count you. The number of times a story has been read is not known here, even to the person who wrote it. Some have complained.',
      ),
      h2('What is written down'),
      p(
        'If a page fails, the server notes its address and what went wrong. The company that carries our traffic sees, as any carrier must, which address asks for what, and is bound by contract to discard it within seven days. We have never been ordered to hand it over, and if we are we shall say so here, unless that is forbidden, in which case this sentence will be gone.',
      ),
      h2('If you write to us'),
      p(
        'We keep letters and e-mails for as long as the matter lasts, and two years after, for the sake of whoever has to check it. Anything told to a reporter in confidence is kept by the reporter. Subscribers’ names and addresses are kept by the front office on a computer that is not connected to this site. They are never lent or sold.',
      ),
      h2('People who work here'),
      p(
        'Editors and contributors sign in. They have one cookie, which lasts as long as they are signed in, and a list of where from. Their private addresses are stored apart from what is published about them.',
      ),
      p('To see what we hold about you, or to have it removed, write to ', mail('privacy@ledger.example.org'), '. It costs nothing and takes at most two weeks.'),
    ],
  },
  {
    slug: 'syndication',
    title: 'Stories from partners, and our stories elsewhere',
    body: [
      p(
        'We can’t have somebody everywhere. Where another newsroom has done the work we would sooner print theirs, with its name on it, than write it over again and call it ours. Those with whom we have an agreement are listed on ',
        link('the partners’ page', '/partners'),
        ', with what it allows.',
      ),
      h2('How to tell'),
      p(
        'A partner’s story carries a credit in the partner’s own wording and, where the agreement provides for it, a link to the original. The names of its authors are kept as they were sent. If we have changed anything beyond our house spelling, the story says so, and says how far: a new headline, a shortening, a translation. A partner who forbids changes gets none, however we spell it.',
      ),
      h2('What the terms do'),
      bullets(
        'Some ask that search engines be led to the original and not to our copy. We tell them so on the page.',
        'Some ask that our copy be kept out of search engines altogether.',
        'Some licences end. After that, the beginning of the story stays at its address, with a link to where the whole can be read.',
        'If a partner withdraws a story, so do we, and the address says when and why.',
      ),
      p(
        'We choose partners’ stories as we choose our own, and answer for having printed them. We did not report them. A question about a fact is best sent to us both.',
      ),
      h2('If you would like ours'),
      numbered(
        line('Write to ', mail('rights@ledger.example.org'), ', saying which story and where it is to appear.'),
        'Small papers, schools and parish sheets pay nothing. Others pay by size, from 40 crowns.',
        'Keep the byline, the credit “The Merrow Ledger” and the link. Shorten if you must. Don’t change the sense; ask if you need another headline.',
        'If we correct a story you will hear from us the same day. Please pass it on to your readers.',
      ),
      p('A contributor’s biography or portrait goes out with a story only if he or she has agreed to it.'),
    ],
  },
]

export const paper = {
  name: 'The Merrow Ledger',
  motto: 'What happened, and how we know.',
  founded: 1887,
  lang: 'en',
  timeZone: 'Europe/Dublin',
  sections: [
    { slug: 'region', name: 'The Region', description: 'Skellan, Oxmere, Thornby Quay, Sule and the roads, boats and councils that hold them together.' },
    { slug: 'economy', name: 'Economy', description: 'The harbour, the market and the mains: who pays whom, for what, and what is left.' },
    { slug: 'environment', name: 'Environment', description: 'Hallow Fen, the Wend, the sound and the sky, reported from as near as our boots allow.' },
    { slug: 'culture', name: 'Culture', description: 'Books, stages, archives and the words that people here use for things.' },
    { slug: 'sport', name: 'Sport', description: 'Athletic on Saturdays, the rowing when the tide serves, and whatever else is played for a cup.' },
    { slug: 'world', name: 'World', description: 'Other people’s rivers, railways and quays, mostly by the newsrooms that live beside them.' },
  ],
  topics: [
    { slug: 'merrow-bridge', name: 'Merrow Bridge', description: 'Two lanes, 1931, 212 gusset plates: the strengthening, its cost and who may cross.' },
    { slug: 'harbour', name: 'The harbour', description: 'Skellan’s basins, the terminal at Port Aune, and the ships, pilots and cranes between them.' },
    { slug: 'water-quality', name: 'Water quality', description: 'What is in the rivers, the sound and the tap, and who measures it.' },
    { slug: 'hallow-fen', name: 'Hallow Fen', description: 'The reserve at the mouth of the Wend: its sluices, reed, cranes and the trust that keeps it.' },
    { slug: 'housing', name: 'Housing', description: 'Rents, empty rooms, waiting lists and what is being built.' },
    { slug: 'ferries', name: 'Ferries', description: 'The boat to Sule, when it sails, and the contract under which it doesn’t.' },
    { slug: 'council-money', name: 'Council money', description: 'What Skellan’s 41 councillors raise, spend, lose and find.' },
    { slug: 'libraries', name: 'Libraries', description: 'The Municipal Library on Corn Street, its hours, its readers and what is in the strongroom.' },
    { slug: 'tide-race', name: 'The Tide Race', description: 'Thirty-eight kilometres in a four, out on the ebb and home on the flood, once a year.' },
    { slug: 'skellan-athletic', name: 'Skellan Athletic', description: 'Second division; Basin Road; a pitch laid on a dock.' },
    { slug: 'offshore-wind', name: 'Offshore wind', description: 'The turbines off Lanter Point: what they earn, employ, kill and are blamed for.' },
    { slug: 'fishing', name: 'Fishing', description: 'Thornby Quay and its co-operative, the price of crab, and the eels that are left.' },
    { slug: 'language', name: 'Language', description: 'Dialect, translation, poems, and notices that nobody can follow.' },
    { slug: 'heritage', name: 'Heritage', description: 'What has been kept, by whom, and whether it was meant to be.' },
    { slug: 'elections', name: 'Elections', description: 'Ballots, counts and ties, from parish to council.' },
    { slug: 'weather', name: 'Weather', description: 'Storms, droughts and fog, and what they are used to excuse.' },
  ],
  policies,
}
