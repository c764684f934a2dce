import { bullets, cite, facts, footnote, h2, link, numbered, p } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const regionCouncil: DemoStory[] = [
  {
    slug: 'merrow-bridge-shut-to-lorries',
    section: 'region',
    headline: 'Merrow Bridge shuts to lorries after inspectors find a 34-millimetre crack',
    frontHeadline: 'Bridge shuts to lorries over a 34-millimetre crack',
    standfirst:
      'From five on Monday morning nothing heavier than 7.5 tonnes may cross. Buses will stop at the bridgehead, and freight for Port Aune will go round by Oxmere, 46 kilometres further.',
    dateline: 'Skellan',
    published: '2026-11-22T13:10',
    updated: { at: '2026-11-22T17:50', note: 'Adds the council leader’s statement, the shuttle timetable and the view from Oxmere.' },
    bylines: [
      { contributor: 'amara-lindqvist', role: 'REPORTER' },
      { contributor: 'samir-quaye', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['merrow-bridge', 'council-money'],
    picture: {
      key: 'bridge-merrow',
      caption: 'Merrow Bridge with the scaffold around its downstream truss, where paint was being stripped when the crack was found.',
    },
    body: [
      p(
        'Merrow Bridge will close to every vehicle over 7.5 tonnes at five o’clock on Monday morning, after an inspection on Friday night found a crack in one of the steel plates that hold the downstream truss together. Tomasz Brandreth, the bridge’s chief engineer, said he would drive his own children over it and would not let a loaded gravel lorry follow him.',
      ),
      p(
        'The plate, called a gusset, is original to 1931. It was cleaned to bare metal last week so that a strengthening plate could be bolted over it, which is the only reason anybody saw the crack. ',
        cite('inspection', 'A magnetic test showed it running 34 millimetres from a rivet hole towards the edge of the plate, with 61 millimetres of sound steel left'),
        '.',
      ),
      p(
        '“Under nine coats of paint I cannot tell a crack that began in 1974 from one that began last Tuesday,” Mr Brandreth said at the bridgehead on Sunday. “Until I can, it began last Tuesday.”',
      ),
      h2('What changes on Monday'),
      bullets(
        'The weight limit falls from 26 tonnes to 7.5, in both directions and at all hours. Cars, vans and bicycles cross as before.',
        'Bus routes 4 and 11 stop short on each bank. Passengers may walk the 380 metres, or wait for a minibus every ten minutes between six in the morning and eleven at night.',
        'Lorries are sent up the Wend road and over the river at Oxmere, which adds 46 kilometres.',
        'A fire engine and a crew of five will be kept at the Port Aune end, because the nearest one on the Skellan side weighs 14 tonnes.',
      ),
      p(
        cite('order', 'The council’s order'),
        ' lasts 21 days and may be renewed. ',
        cite('count', 'Of the 11,400 vehicles that cross on an average weekday, 870 are over the new limit'),
        ', and about 310 of those are going to or from the container terminal at Port Aune, which ',
        link('has trouble of its own', '/economy/port-aune-turns-away-third-box-ship'),
        '.',
      ),
      h2('One every hundred seconds'),
      p(
        'The road round passes through Bridge Street in Oxmere, which is 5.2 metres wide between the chemist and the corn exchange. If all 870 lorries take it, one will pass the chemist every hundred seconds, day and night. Wilfred Sturt, who sits on the town council’s highways committee, said he learned of the diversion on Sunday morning from a haulier. “He rang to ask whether the market could move its carrots,” Mr Sturt said. “I said, move them where?”',
      ),
      h2('“Fair”'),
      p(
        'The same plate was examined fourteen months ago, in the ninth month of the strengthening contract. ',
        cite('survey', 'The condition survey rated it “fair”, the second of five grades, after looking at it and striking it with a hammer'),
        '. Piet Larkwell, the leader of the opposition, asked on Sunday why a contract worth 18.6m crowns had not paid for the paint to come off first. “We hired a doctor and he examined the overcoat,” he said.',
      ),
      p(
        'Maren Oduya-Holt, the council leader, said all 212 gusset plates would now be stripped and tested, at a cost she put at 640,000 crowns. That leaves about 260,000 in the contingency. The inspection photographs will be published on Monday. She did not say when lorries might return, and when asked twice she said that she had been asked twice.',
      ),
      p(
        'Repairing the plate means bolting 20 millimetres of new steel over it, through holes drilled by hand because the drilling rig weighs more than the bridge may now carry. Mr Brandreth expects that to take twelve working days. In the meantime both ends of the crack have been marked with a spot of white paint and are looked at every four hours by two men with a lamp. If either end passes its spot, the bridge closes to everybody.',
      ),
      facts(
        'The bridge in figures',
        bullets(
          'Opened in 1931; two lanes; 380 metres between abutments',
          '212 gusset plates, of which 57 have been stripped of paint so far',
          'Strengthening contract: 18.6m crowns, now in its 23rd month of 30',
          'Contingency when work began: 2.2m crowns; left before Sunday: 0.9m',
        ),
      ),
    ],
    references: {
      inspection: {
        kind: 'DOCUMENT',
        title: 'Special inspection note: gusset plate L9, downstream truss',
        creators: ['Tomasz Brandreth'],
        publisher: 'Merrow Bridge Office',
        published: '2026-11',
        url: 'https://bridge.example.org/inspections/gusset-l9',
        locator: 'pp. 2–3, photographs 4 to 11',
      },
      order: {
        kind: 'LAW',
        title: 'Temporary weight restriction order, Merrow Bridge',
        publisher: 'Skellan Council',
        published: '2026-11',
        url: 'https://council.example.org/orders/merrow-bridge-weight',
        locator: 'articles 1 and 4',
      },
      count: {
        kind: 'DATASET',
        title: 'Bridge traffic counts by class and hour',
        publisher: 'Skellan Council, highways',
        published: '2026',
        url: 'https://data.example.org/skellan/bridge-counts',
      },
      survey: {
        kind: 'DOCUMENT',
        title: 'Merrow Bridge: condition survey of the main trusses',
        publisher: 'Kessel & Thorne Bridgeworks',
        published: '2025-09',
        url: 'https://bridge.example.org/surveys/trusses',
        locator: 'table 6, line L9',
      },
    },
  },
  {
    slug: 'council-finds-money-it-had-spent',
    section: 'region',
    headline: 'Council finds 1.9m crowns, then finds that it has spent them',
    frontHeadline: 'The 1.9m crowns that were already rails',
    kicker: 'Council',
    standfirst:
      'A reserve for the tram was counted as spare in the half-year accounts. The rails it paid for are lying in the depot. Sunday opening at the library was to have been bought with the same money.',
    dateline: 'Skellan',
    published: '2026-11-18T07:00',
    bylines: [{ contributor: 'amara-lindqvist', role: 'REPORTER' }],
    topics: ['council-money', 'libraries'],
    picture: { key: 'council-hall', caption: 'The Customs House, where Skellan’s 41 councillors sat until a quarter to midnight on Tuesday.' },
    body: [
      p(
        'Skellan Council voted on Tuesday night to spend 1.9m crowns on library hours, a winter shelter and the repair of the Basin Walk railings. Forty minutes later its treasurer asked for the floor and told members that the money did not exist.',
      ),
      p(
        'It had existed until the summer. It was the tram renewal reserve, and ',
        cite('halfyear', 'the half-year statement lists it as “uncommitted”'),
        '. In fact the whole sum was promised in the ninth week of the financial year to a rolling mill, for 2,300 metres of grooved rail. The rail was delivered last month. It is in the depot behind the Customs House, under a tarpaulin, and councillors pass it on the way to their bicycles.',
      ),
      p(
        'The mistake was not hidden so much as filed. ',
        cite('letter', 'In a letter dated nine days before the vote, the council’s auditor asked that the tram reserve “be described as committed”'),
        '. The letter was copied to five officers. Each of them, the treasurer said, had taken one of the others to be dealing with it.',
      ),
      p(
        'Members who had just passed the spending by 22 votes to 17 then had to decide what to do about having passed it. Maren Oduya-Holt, whose administration proposed the motion, asked for an adjournment of ten minutes and took thirty-five. She came back with three ways to pay, to be chosen between at a special meeting in two weeks:',
      ),
      numbered(
        'Put off Sunday opening at the Municipal Library and repair only the railings, saving 1.2m crowns.',
        'Raise berthing fees in the inner basin by 9 per cent, which brings in about 410,000 crowns a year and so would take more than four years to cover the hole.',
        'Take the whole sum from the general reserve, which stands at 6.4m. That would leave 4.5m, half a million under the floor the council set for itself.',
      ),
      p(
        'Piet Larkwell, for the opposition, said the third choice was the only honest one, since the general reserve was “the one pot we know to be a pot”. He will nonetheless vote against it. The two independents, who abstained on the motion, said they would like to see the rails.',
      ),
      p(
        'The shelter is the part that cannot wait. It has 36 beds in the old pilot school and was to open a week on Monday. Ms Oduya-Holt said it would open on that day “if I have to carry the beds”, and the treasurer, asked from the floor whether he could find the 140,000 crowns it needs, said he could, and that he would tell members in writing where he had found them.',
      ),
      p(
        'At the library, the head librarian, Josephine Adair, had already posted the new hours on the door. ',
        cite('adair', 'She had hired two assistants for Sundays, and has told them to come in all the same until somebody puts it to her in a letter'),
        '. The notice stayed up on Wednesday morning. Somebody had added, in pencil, “subject to rails”.',
      ),
      p(
        'The auditor will report on how the reserve came to be misdescribed. She has asked for the minutes, the ledger and, according to two people who saw the request, a list of who was copied and in what order.',
      ),
    ],
    references: {
      halfyear: {
        kind: 'DOCUMENT',
        title: 'Half-year statement of accounts and reserves',
        publisher: 'Skellan Council',
        published: '2026-10',
        url: 'https://council.example.org/accounts/half-year',
        locator: 'schedule 4, line 17',
      },
      letter: {
        kind: 'DOCUMENT',
        title: 'Letter to the treasurer on the description of earmarked reserves',
        publisher: 'Office of the Council Auditor',
        published: '2026-11',
        url: 'https://audit.example.org/letters/earmarked-reserves',
      },
      adair: {
        kind: 'INTERVIEW',
        title: 'Josephine Adair, head librarian, interviewed at the Skellan Municipal Library',
        creators: ['Amara Lindqvist'],
        published: '2026-11',
      },
    },
    corrections: [
      {
        at: '2026-11-19T09:20',
        kind: 'CORRECTION',
        weight: 'LOW',
        text: 'This article first gave the vote as 22 to 19. It was 22 to 17; the two independent members abstained.',
      },
    ],
  },
  {
    slug: 'vintry-hill-tram-closure',
    section: 'region',
    headline: 'Vintry Hill tram to close for seven months while the cutting is rebuilt',
    standfirst: 'A plan seen by the Ledger has students and hospital staff on replacement buses until the cutting’s west wall has been replaced.',
    dateline: 'Skellan',
    published: '2025-11-12T06:30',
    bylines: [{ contributor: 'amara-lindqvist', role: 'REPORTER' }],
    topics: ['council-money'],
    picture: { key: 'tram-skellan', caption: 'A tram waits at the Customs House stop before the climb to Vintry Hill.' },
    body: [
      p(
        'The tram to Vintry Hill will stop running for seven months from next spring so that the west wall of the cutting below the university can be taken down and rebuilt, according to a works plan seen by the Ledger.',
      ),
      p(
        'The line carries about 6,800 passengers on a working day, a little over half of them students. The plan allots sixteen buses to replace it and gives the journey from the Customs House as 31 minutes, against twelve by tram.',
      ),
      p(
        'The wall dates from 1904 and leans 90 millimetres out of true at its worst point. A section the length of two tramcars was shored up with timber after heavy rain last winter, and trams have passed it at walking pace since then. The plan describes this arrangement as “not capable of being prolonged”.',
      ),
      p(
        'It puts the cost of rebuilding at 7.3m crowns. Working at night and keeping the line open by day would cost 11.2m and take 26 months, the plan says, because the crane could be in place for only four hours in every twenty-four.',
      ),
      p(
        'Students’ representatives said they had not been consulted. The hospital, whose staff entrance is at the terminus, said that 340 of its night workers come by the first and last trams and that a bus held up on the hill would leave wards short at the change of shift.',
      ),
      p(
        'Piet Larkwell, the leader of the opposition, said that closing the busiest part of the line to save 3.9m crowns was “a saving paid for in other people’s mornings”. The administration said that it did not comment on plans that had not come before the council.',
      ),
      p('The plan is marked for discussion at the highways committee, which meets in the second week of next month.'),
    ],
    withdrawn: {
      at: '2025-11-14T11:40',
      reason: 'INACCURATE',
      note: 'We reported that the Vintry Hill tram would close for seven months. The document we relied on described an option that the council’s engineers had considered and rejected; the plan that went to the committee keeps the line open by day. We had eight pages of a forty-page paper and did not ask for the rest. The article was wrong in its main point and has been withdrawn.',
    },
  },
  {
    slug: 'the-bench-that-faces-the-wall',
    section: 'region',
    headline: 'A bench for 9,140 crowns, and the wall it looks at',
    kicker: 'Opinion',
    standfirst: 'I went to sit on it. I took a sandwich, a tape measure and the invoice.',
    published: '2025-03-08T08:00',
    bylines: [{ contributor: 'greta-holloway', role: 'WRITER' }],
    topics: ['council-money', 'harbour'],
    body: [
      p(
        'The new bench at the end of Basin Walk is made of larch and galvanised steel. It seats four people who know one another, or two who do not. It is bolted to a granite plinth, and it faces a wall.',
      ),
      p(
        'It is a good wall. It belongs to the chandlery and was limewashed the year before last. From the left-hand end of the bench, leaning forward, you can see about a metre and a half of water, and if a tug happens to be lying at the steps you can see its funnel. Behind you, and a full half-circle round, are the basin, the cranes, the Sule boat and most of the sky.',
      ),
      p(
        'I asked the harbour office whether the bench had been put in backwards. No, they said. It stands where the drawing shows it, and the drawing was correct when it was made, in a year when there was no bench on Basin Walk because there was no Basin Walk. The walk came later and was laid on the other side.',
        footnote(
          'The drawing is number 3 of 8 in the file. Numbers 4 to 8 show the walk on the side where it was built. All eight carry the same approval stamp.',
        ),
        ' Nobody then turned the bench, because the bench was in one contract and the walk was in another.',
      ),
      p(
        'The invoice is for 9,140 crowns. I am told that this is what a bench costs, and having asked three joiners I believe it: the timber is honest, the plinth weighs 800 kilograms, and it is no use buying a cheap bench for a place where the spray comes over. I have no quarrel with the price of the bench. I do wonder at the price of the view.',
      ),
      p(
        'To turn it round would take two men, a hoist and a morning. The harbour office puts that at 1,260 crowns, which it hasn’t got under that heading. It has, under another heading, 2,000 crowns for “interpretation”, and proposes to fix to the chandler’s wall an engraved panel showing what one would see from the bench if one were facing the other way.',
      ),
      p(
        'Ines Fairlow, the harbour master, who inherited all this and has the grace to laugh at it, offered me a chair from her own office and a place at her window while the matter is considered. It is an excellent window. But I had promised my readers to sit on the bench, so I went back and ate my sandwich there.',
      ),
      p(
        'I was joined after a while by a man in a pilot’s jacket, who sat at the other end, as strangers do, and looked at the wall with every sign of contentment. I asked him if he would not rather look at the harbour. He said he had been looking at the harbour since eleven the night before.',
      ),
      p('So that is one.'),
    ],
    corrections: [
      {
        at: '2025-03-10T10:05',
        kind: 'CLARIFICATION',
        weight: 'LOW',
        text: 'The invoice of 9,140 crowns covers the bench, its plinth and the removal of an earlier bollard. The bench alone was priced at 3,870 crowns.',
      },
    ],
  },
]
