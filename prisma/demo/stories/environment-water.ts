import { bullets, cite, facts, footnote, h2, p } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const environmentWater: DemoStory[] = [
  {
    slug: 'why-the-water-tastes-of-earth',
    section: 'environment',
    headline: 'Why Skellan’s water tastes of earth, and who was told first',
    standfirst: 'The taste is harmless and has a name. The company changed its intake a fortnight before it mentioned the fact to anybody but the brewery.',
    dateline: 'Skellan',
    published: '2026-11-18T06:15',
    bylines: [{ contributor: 'tobias-wren', role: 'REPORTER' }],
    topics: ['water-quality', 'weather'],
    picture: { key: 'greywater', caption: 'Greywater with its wide bare band; the water stands six metres below the spillway and the top intake hangs over stones.' },
    body: [
      p(
        'What you have been tasting for the past two weeks is geosmin. It is made by bacteria in mud, it is what a garden smells of after rain, and a person can detect it at about ten parts in a million million. We had water from twelve kitchen taps in Skellan tested. ',
        cite('samples', 'It held between 22 and 61'),
        '.',
      ),
      p(
        'It will not hurt you. On that the company, the health office and Anselm Roke, professor of hydrology at Vintry Hill, say the same thing in nearly the same words. ',
        cite('rule', 'The drinking-water rules set no limit for it'),
        ' and ask only that water be “acceptable to consumers”. By Tuesday night 1,460 consumers had rung up to say that it was not.',
      ),
      h2('A lake turns over'),
      p(
        'All summer the reservoir lies in two layers, warm on top of cold, and they mix about as well as oil and vinegar. The mud’s products stay at the bottom. In autumn the top cools until it weighs as much as what is under it, and one windy night the whole lake turns over. Greywater did so three weeks ago. In a full reservoir the result is thin and passes in a week; there is now rather more than half the usual water to dilute it.',
      ),
      p(
        'That much is weather. ',
        cite('log', 'Sixteen days ago, the company’s works log shows, it shut the middle of its three intakes, which algae were clogging, and opened the lowest'),
        '. That one draws from two metres above the mud. It had last been used in 1976. The top one has been out of the water since the summer.',
      ),
      p(
        'The change reached taps within two days. A notice to customers, which calls the taste “seasonal character”, went out on Monday. But the brewery in Tun Lane had ',
        cite('brewery', 'an e-mail on the afternoon of the change, with the geosmin figure in it and an offer of carbon filters on loan'),
        '. The brewer showed it to us. He had supposed that everybody got one.',
      ),
      p(
        'Asked about this, the company said that the brewery was a “sensitive user”. Beatrix Noll, who chairs it, added in a note of two lines that no domestic customer had asked to be so registered. There is no form for doing it.',
      ),
      h2('Forty-four tonnes of charcoal'),
      p(
        'Powdered carbon takes geosmin out, and the works has been putting it in at twelve milligrams to the litre, its pumps’ limit. The winter’s stock was 44 tonnes. On Tuesday there were nine left, or about a week. Another 60 are in containers on the first of the ships that Port Aune had to turn away, and are now at a quay three days south of here.',
      ),
      p(
        'Professor Roke’s advice is to wait for rain with some wind in it. “A good blow out of the west and 80 millimetres in the hills, and you would forget the whole thing by Christmas,” he said. “I would only ask people to remember it a little.” His model of the reservoir puts the intakes back in clean water when the level has risen by two metres. At what the mains lose, he said, that is about fourteen months’ leaks.',
      ),
      facts(
        'If your tap tastes of earth',
        bullets(
          'Boiling does nothing. Chilling the water, or a slice of lemon, hides the taste.',
          'A jug filter with fresh carbon removes most of it; an old one removes none.',
          'The highest of our twelve readings was in Harbour Rise and the lowest at the foot of Vintry Hill. Water that stands in old mains picks up more.',
          'Water that is brown, or smells of bad eggs, is something else. Ring the health office.',
        ),
      ),
    ],
    references: {
      samples: {
        kind: 'DATASET',
        title: 'Geosmin in twelve tap samples, Skellan',
        creators: ['Vintry Hill University, water laboratory'],
        publisher: 'The Merrow Ledger',
        published: '2026-11',
        url: 'https://data.example.org/ledger/geosmin',
      },
      rule: {
        kind: 'LAW',
        title: 'Drinking water (quality) rules',
        publisher: 'Office of Water Supply',
        published: '2016',
        url: 'https://water.example.org/rules/drinking-water',
        locator: 'rule 4(3) and table C',
      },
      log: {
        kind: 'DOCUMENT',
        title: 'Greywater treatment works: operations log',
        publisher: 'Greywater Water Company',
        published: '2026-11',
        url: 'https://greywater.example.com/works/log',
        accessed: '2026-11-16',
      },
      brewery: {
        kind: 'OTHER',
        title: 'E-mail from Greywater business services to a customer, seen by the Ledger',
        published: '2026-11',
      },
    },
  },
  {
    slug: 'the-river-that-is-tested-on-tuesdays',
    section: 'environment',
    headline: 'The river that is tested on Tuesdays',
    kicker: 'Investigation',
    standfirst: 'In two years all but four of 108 official samples of the Wend below Oxmere were taken on a Tuesday morning. We took ours on Thursday nights.',
    dateline: 'Oxmere',
    published: '2026-07-16T07:00',
    bylines: [],
    topics: ['water-quality', 'fishing'],
    body: [
      p(
        'Once a week, on Tuesday, between nine and eleven in the morning, a white van stops at the weir below Oxmere. A man gets out, lowers a bottle on a rope, labels it and drives on. He is courteous and exact. He works for the Office of River Quality, and what he brings back is, for the purposes of the law, the river Wend.',
      ),
      p(
        'By his measure it is a good river. ',
        cite('official', 'Of 108 samples taken at the weir in the past two years, 107 were within every limit'),
        '. We noticed something else about them. One hundred and four were taken on a Tuesday. The other four fell on the Wednesday after a public holiday.',
      ),
      p(
        'So we bought a bottle and a rope. On 22 nights between the beginning of March and the end of June, most of them Thursdays, our reporters sampled at the same weir, between ten in the evening and two in the morning, with a retired chemist from the Oxmere waterworks to see that they did it right. The bottles were sealed in her presence and sent to a laboratory that also serves the Office.',
      ),
      h2('What was in it'),
      p(
        cite('ours', 'On fourteen of the 22 nights the water broke at least one limit; on nine it broke three'),
        '. Chromium reached 0.7 milligrams a litre, fourteen times what is permitted. Sulphide, which the Tuesday samples had not found once, was present on eleven nights. On one, in May, there was so little oxygen left that the chemist ran the test again with a fresh kit, and then went and sat on the wall.',
      ),
      p(
        'Chromium, sulphide and a want of oxygen are together what comes out of a tannery. There is one on the Wend, four hundred metres above the weir. Wendside Tanning employs 130 people, makes uppers for walking boots and has a permit to discharge treated water by day and by night. ',
        cite('permit', 'The permit requires it to record the flow at its outfall every fifteen minutes, and to supply the record on request'),
        '. We requested it. It took nine weeks, and a letter from a lawyer.',
      ),
      p(
        'The record shows a plant with a rhythm. From Friday to Monday the flow is small and even. On Tuesdays until noon there is next to none. It rises through Wednesday, and on Thursday nights, on average, a third of the week’s whole discharge leaves in six hours.',
      ),
      p(
        'Stellan Crake, the managing director, received us in a room with a very good table. He said that the rhythm was that of the trade. Hides come in at the weekend, are limed on Monday and tanned on Wednesday, and the vats are emptied on Thursday night because it is then that the shift is long enough. He had never given a thought to Tuesdays. He would not be drawn on whether anybody else had.',
      ),
      h2('A courtesy'),
      p(
        'The Office of River Quality does not publish its sampling days. It does send them out. ',
        cite('emails', 'Each December, e-mails released to us show, it has circulated the coming year’s rota to eleven holders of permits “as a courtesy, so that safe access may be arranged”'),
        '. The access in question is a public footpath. There is a bench.',
      ),
      p(
        'The practice began with a sampler who was bitten by a guard dog at another site, in 2014. It seems that nobody since has asked why the rota should go to plants that have no dog, or why the day never varies. The present head of sampling, who has been in the post for five months, answered our questions within a day. Tuesdays, she said, suited the laboratory, which liked to have bottles early in the week. She had worked out the percentage herself on receiving our letter, and had then gone for a walk.',
      ),
      h2('Downstream'),
      p(
        'Five kilometres below the weir the river passes the intake that feeds the southern lagoons of Hallow Fen. Dr Oona Sable, who heads the trust there, has been losing eels. ',
        cite('sable', 'Her wardens counted 340 on the ladder this spring, where there had been some 2,000 ten years before'),
        '. She does not say that it is the tannery. Eels are disappearing nearly everywhere. “But I have been showing people those Tuesday numbers,” she said. “I have been telling them it can’t be the water.”',
      ),
      p(
        'From next month samples at the weir will be taken on days drawn by lot, two of each eight at night, and the rota will not be sent to anyone. Results from the first year will decide whether the permit is reviewed. The Office has asked for our data and we have given it. Wendside Tanning has applied for leave to store its Thursday water in a tank. It had the same plan in 2019, costed at 420,000 crowns, and put it aside as unnecessary in view of the results.',
      ),
    ],
    references: {
      official: {
        kind: 'DATASET',
        title: 'Routine samples, station W-17 (Oxmere weir)',
        publisher: 'Office of River Quality',
        published: '2026-06',
        url: 'https://rivers.example.org/stations/w17',
        archivedUrl: 'https://archive.example.net/rivers/w17',
      },
      ours: {
        kind: 'DATASET',
        title: 'Night samples at Oxmere weir: 22 certificates of analysis',
        publisher: 'Tidewater Inquiry',
        published: '2026-07',
        url: 'https://tidewater.example.org/data/wend-nights',
      },
      permit: {
        kind: 'LAW',
        title: 'Discharge permit, Wendside Tanning',
        publisher: 'Office of River Quality',
        published: '2018-02',
        url: 'https://rivers.example.org/permits/wendside',
        locator: 'conditions 6 and 9',
      },
      emails: {
        kind: 'DOCUMENT',
        title: 'Circulation of the sampling rota, e-mails released on request',
        publisher: 'Tidewater Inquiry',
        published: '2026-06',
        url: 'https://tidewater.example.org/documents/sampling-rota',
        locator: 'items 3, 8 and 12',
      },
      sable: {
        kind: 'INTERVIEW',
        title: 'Dr Oona Sable, Hallow Fen Trust, interviewed at the eel ladder',
        creators: ['Ruben Aske'],
        published: '2026-06',
      },
    },
    from: {
      partner: 'tidewater-inquiry',
      originalUrl: 'https://tidewater.example.org/the-river-that-is-tested-on-tuesdays',
      originalPublished: '2026-07-16T05:00',
      originalAuthors: ['Ruben Aske', 'Mirela Dunstan'],
      edits: 'NONE',
    },
  },
  {
    slug: 'a-light-that-has-stopped-turning',
    section: 'environment',
    headline: 'A light that has stopped turning',
    kicker: 'Tides and lights',
    standfirst: 'They have put a new lamp in at Lanter Point. It weighs four kilograms. The old one weighed as much as the keeper’s house, and we did not have to be told when it was on.',
    published: '2025-06-21T08:00',
    bylines: [{ contributor: 'ambrose-tully', role: 'WRITER' }],
    topics: ['heritage', 'offshore-wind'],
    picture: { key: 'lighthouse-night', caption: 'The beam of the lighthouse over the sea at night, as it was until last Thursday.' },
    body: [
      p(
        'On Thursday, at about the hour when it used to be wound, the light at Lanter Point was changed. I was asked to be there and I was glad to be asked. Two young people came up the stairs with the new lamp in a rucksack.',
      ),
      p(
        'The old apparatus is of glass and gunmetal, and stands as high as a man with another man on his shoulders. There are 1.6 tonnes of it, and it floated in a trough of mercury, so that one could set it going with a finger. A boy from the school at Thornby was let in to try it, in 1961, and could not be got home for his tea. He is now a grandfather. I know because it is his granddaughter who carried the rucksack.',
      ),
      p(
        'The new light doesn’t turn. It has no need to, she explained: it is a ring of small lamps that are told when to shine. Two flashes every fifteen seconds, as before. On the chart nothing has altered but one letter. From a ship it will look the same, a shade whiter, and will be seen at 18 miles instead of 24, which is reckoned enough, since nobody who is 24 miles off is looking out of the window.',
      ),
      p(
        'I have no complaint to make of it. I was an assistant keeper at that station for twenty-nine years and I never met with a lamp that was improved by my having to get up to it. The mercury was bad for us. The paraffin was bad for the curtains. When the clockwork stuck, in the winter of 1963, Mr Hobday and I turned the lens by hand, four hours on and four off, for two nights and a day, counting aloud, and at the end of it I had a voice like a gate and he had proposed marriage to the relief boatman’s sister in a letter that he did not remember writing. She accepted him. So the new lamp has that against it.',
      ),
      p(
        'What I shall miss I had better say plainly. It is the beams. A light which turns has arms; on a night of fine rain you could stand in the yard and see four of them go round above you without any noise, like the spokes of something, out over the fen and the sound and the turbines and back. A light that flashes merely is, and then isn’t. I stayed until it was dark, to be civil. They switched it on. It was there, and it was gone, and it was there.',
      ),
      p(
        'I asked if I might see the old lens once more before it was boxed up. It is to stand in the museum, behind a rail. They had drained the mercury that morning, and it has settled on its seat for good. I put my finger to it all the same.',
      ),
      p('High water at Lanter Point on Sunday: nine minutes to four in the morning, and eleven past four in the afternoon. Neaps by Thursday.'),
    ],
  },
  {
    slug: 'the-tide-that-stops-to-think',
    section: 'environment',
    headline: 'The tide that stops to think',
    kicker: 'Tides and lights',
    standfirst: 'Two hours into the flood the water at Skellan stands still for twenty minutes. A reader wishes to know if something is wrong with it.',
    published: '2024-11-23T07:15',
    bylines: [{ contributor: 'ambrose-tully', role: 'WRITER' }],
    topics: ['harbour', 'heritage'],
    picture: { key: 'tide-chart', caption: 'The curve of a day’s tide at Skellan; the small step in the rising limb is the stand.' },
    body: [
      p(
        'Mrs Dace of Basin Row writes that she moored her late husband’s boat last week by the mark he had cut on the steps, went in to see to a kettle, and came out to find the water exactly where she had left it. She has lived beside it for forty years. She would like to know whether it has always done this or whether it is the dredging.',
      ),
      p(
        'It has always done it, madam, and the dredging is innocent. The tide does not come up to Skellan by one road. It comes round both sides of Sule. The northern branch has the deeper water and gets here first; the southern has to pick its way over the Hards and is about two hours late.',
        footnote(
          'One hour and fifty minutes at springs. At neaps, when there is less of it to get over the Hards, two hours and twenty. I took these with a pole and a watch in the summers of 1958 and 1959 and have been waiting since then for somebody to correct them.',
        ),
        ' When the second arrives it meets the first already going about its business in the sound. For a little while they lean on each other, as you may see two people do in a doorway, each waiting for the other to come through. Nothing rises. Then one gives way and they come in together, faster than before.',
      ),
      p(
        'The old people called it the thinking, and there was a good deal that you could do in it. You could cross the Hards with a cart. You could shift a barge with one man. The women at Thornby gutted by it. My predecessor on this page, who was paid by the line, used to say that it was the only twenty minutes in the day in which he was not falling behind.',
      ),
      p(
        'You will not find it in the harbour office’s tables, which are worked out by a machine of great ability in another town and print only the top and the bottom of the tide. It is in the Ledger’s. This newspaper began, in 1887, as a single sheet with the hours of high water on it, because a Mr Jessop had run his brig on to the Hards by the almanac and taken it personally. He put in the stand from the first number. His successors have from time to time been asked to leave it out, to make room for the chess.',
      ),
      p(
        'If Mrs Dace will look at her steps tomorrow at five minutes past ten in the morning she will see the water stop at the ninth from the top, or a thumb above. She should have time for the kettle, and for a second cup if she does not sit down to it.',
      ),
    ],
  },
]
