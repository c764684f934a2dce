import { bullets, cite, h2, p, pull, quote, table } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const region: DemoStory[] = [
  {
    slug: 'storm-cuts-lanter-point-road',
    section: 'region',
    headline: 'Storm cuts road to Lanter Point and leaves 1,100 homes without power',
    standfirst: 'A gust of 131 kilometres an hour was recorded at the lighthouse before the instrument stopped reporting.',
    dateline: 'Lanter Point',
    published: '2026-11-21T22:40',
    bylines: [],
    topics: ['weather', 'offshore-wind'],
    picture: { key: 'storm-sound', caption: 'Dark cloud and driven rain over the sound, seen from the shore below Lanter Point.' },
    body: [
      p(
        'A storm that crossed the Merrow coast on Saturday evening washed out about 60 metres of the only road to Lanter Point and left 1,100 homes without electricity, the regional emergency office said. No deaths or serious injuries had been reported by ten o’clock.',
      ),
      p(
        'The lighthouse at Lanter Point recorded a gust of 131 kilometres an hour at 6.52 p.m. The instrument stopped reporting a minute later. The emergency office said it was not known whether the wind had fallen or the mast had.',
      ),
      p(
        'The road was undercut where it runs along the shingle bank south of the coastguard cottages. Some 30 people live beyond the break. They have food, the office said, and a doctor among them.',
      ),
      p(
        'Turbines in the offshore array were shut down as a precaution from 4 p.m. A service vessel with nine technicians aboard, which had been due at Thornby Quay, stayed at sea through the worst of the weather and berthed safely shortly after nine.',
      ),
      p(
        '“The skipper asked for permission to come in, looked at the entrance, and withdrew the request,” said Dag Ferriter, chair of the Thornby fishermen’s co-operative, whose members had watched from the quay. “That was the right order to do it in.” Four small boats were lost from their moorings, none of them occupied.',
      ),
      p(
        'The ferry to the island of Sule did not sail after noon and 83 passengers are spending the night in Skellan, some of them in the waiting room on the quay. Sound Lines, which operates the service, said it would try to run at seven on Sunday morning.',
      ),
      p(
        'Power lines are down in at least 15 places between Lanter Point and Thornby Quay. Crews will begin work at first light, the network’s control room said, and most homes should be reconnected by Sunday night. Those beyond the break in the road will have to wait until a line crew can be landed by boat.',
      ),
      p('The wind is forecast to ease before dawn and back to the north-west. A high tide expected at 7.40 on Sunday morning is not expected to overtop the sea wall at Skellan.'),
    ],
    from: {
      partner: 'northlight-wire',
      originalUrl: 'https://northlight.example.org/coast/lanter-point-storm-road',
      originalPublished: '2026-11-21T22:15',
      originalAuthors: ['Ingrid Falk'],
      edits: 'NONE',
    },
  },
  {
    slug: 'sule-lost-193-sailings',
    section: 'region',
    headline: 'Sule lost 193 sailings in a year. The wind took fewer than it was blamed for',
    frontHeadline: 'Sule’s missing ferries: blame the wind, check the gauge',
    kicker: 'Data',
    standfirst: 'On 24 of the 71 crossings cancelled “for weather”, the island’s own gauge shows less wind than the limit. Sound Lines is paid for those.',
    dateline: 'Sule',
    published: '2026-11-19T06:30',
    bylines: [
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['ferries', 'weather', 'council-money'],
    picture: { key: 'ferry-sule', caption: 'The ferry on grey water with the island of Sule behind it; it makes four crossings on a day when it makes any.' },
    body: [
      p(
        'The ferry between Skellan and Sule is timetabled to cross four times a day, every day, which makes 1,460 crossings a year. In the twelve months we looked at it made 1,267 of them. The other 193 are written up, each with a cause, on a sheet behind glass in the waiting room at Sule harbour. For a year the postmistress photographed the sheet every morning and sent us the picture.',
      ),
      p('Sorted by the cause Sound Lines gave, they come out like this:'),
      table(
        'Sule crossings cancelled over twelve months, by the operator’s stated cause',
        ['Stated cause', 'Crossings', 'Share', 'Is the operator paid?'],
        ['Weather', '71', '37%', 'Yes, in full'],
        ['Crew', '58', '30%', 'No, and fined'],
        ['Engine', '39', '20%', 'No, and fined'],
        ['Berth not clear', '25', '13%', 'Yes, in full'],
        ['All causes', '193', '100%', ''],
      ),
      p(
        'The last column is why the first matters. Under its contract with Skellan Council, the company receives 2,150 crowns for a crossing whether the boat sails or the weather stops it. If it has no crew or no engine it receives nothing and pays a penalty of 430.',
      ),
      p(
        'Weather is defined. The contract says a sailing may be cancelled when the mean wind over ten minutes passes 17 metres a second at the Sule gauge, or the swell passes 2.6 metres at the buoy off the harbour mouth. Both instruments belong to the harbour office, and both publish a reading every ten minutes. We took the hour before each of the 71 cancelled crossings and looked for any reading over either limit.',
      ),
      p(
        'For 47 crossings there was one, and usually several. For the other 24 there was none. The calmest was a Thursday afternoon crossing with a wind of 6 metres a second, at which a flag moves and a hat stays on. At the agreed rate the 24 crossings brought Sound Lines 51,600 crowns.',
      ),
      p(
        'Nineteen of the 24 fell on a day when another crossing had been cancelled for want of crew, or the day after one. That is suggestive, and it is no more than that: a master may refuse to sail in conditions a gauge does not measure, such as fog, and the sheet has no column for fog.',
      ),
      p(
        'Callum Reyne, the company’s director, did not dispute the count. “The gauge is on the lee side of a hill,” he said. “My masters are on the windward side of a ship. I will back the master.” He said the company was nine short of the 31 deck crew it needs for the winter, and that a second boat, hired from next week, would come with a crew of its own.',
      ),
      p(
        'The council pays the bill on the company’s monthly certificate. Asked whether anybody compares the certificate with the gauge, it said that from this month somebody would.',
      ),
      p(
        'What the cancellations cost the 412 people on the island is harder to count. The school kept one list. Pupils over eleven cross to Skellan each morning, and on the days they could not, the school noted the lesson each of them missed. The oldest girl missed nine of the sixteen classes in which her year was taught vectors. She has since been taught vectors by the postmistress.',
      ),
      p(
        'The readings, the photographs of the sheet and our working are available to anybody who asks; so far Sound Lines and one ten-year-old have.',
      ),
    ],
  },
  {
    slug: 'oxmere-seat-decided-by-a-straw',
    section: 'region',
    headline: 'Oxmere seat is decided by a straw after 1,222 votes fail to do it',
    standfirst: 'Two candidates, 611 votes each, and a sheaf of barley from the corn exchange. With the seat goes control of the town council, and the fate of a meadow.',
    dateline: 'Oxmere',
    published: '2026-10-13T18:20',
    bylines: [{ contributor: 'samir-quaye', role: 'REPORTER' }],
    topics: ['elections'],
    picture: { key: 'oxmere-market', caption: 'Market stalls in front of the corn exchange at Oxmere, whose barley sheaf supplied the straws.' },
    body: [
      p(
        'Wilfred Sturt became a town councillor at twelve minutes past three on Tuesday by picking the longer of two straws. It was longer by about the width of a thumb. His opponent, Hanneke Blay, measured it against her own, nodded, and asked if she might keep hers.',
      ),
      p(
        'The by-election in the Mill ward had been called after a resignation, and with the other twelve seats split six and six it was going to decide who runs Oxmere. On the first count each candidate had 611 votes. On the second Mrs Blay had 612 and Mr Sturt 611, until a ballot was found to have been counted with its own counterfoil. On the third they were level again, and the law, which is brief on this point, says the returning officer shall decide between them “forthwith, by lot”.',
      ),
      p(
        'It does not say what kind of lot. The last tie in the town, in 1953, was settled with a herring tally, and the tally is now in a museum case with an alarm on it. A coin was ruled out, because the only coin of which both agents approved had been swallowed by the second agent’s grandson in a demonstration. So the clerk was sent to the corn exchange, where a sheaf of barley from the most recent harvest hangs over the door for luck.',
      ),
      quote(
        'Josiah Penn, returning officer, reading from a card',
        'I have cut two straws. They are of different lengths. I have hidden the ends in my fist and I have been told by a witness that she cannot tell which is which. I am not enjoying this and I don’t suppose that you are.',
      ),
      p(
        'Mr Sturt, 58, a piano tuner, had campaigned against the lease of Long Meadow to a car park company. Mrs Blay, 44, who keeps the ironmonger’s, was for it, on the ground that people who buy a wheelbarrow need somewhere to put the wheelbarrow. The lease would have brought the town 26,000 crowns a year. It was to be voted on tonight and has been taken off the paper.',
      ),
      p(
        'Turnout was 41 per cent. By teatime the market had established the identity of several people who had not voted. A woman at the egg stall, who asked not to be named in the circumstances, had stayed at home because she had soup on. A retired surveyor had gone to the polling station, found a queue of three, and resolved to come back.',
      ),
      p(
        'Mrs Blay can ask for the poll to be examined by a court within 21 days. She said she would not. “We counted three times, and we got the same answer twice,” she said. “That is better than I do with the till.” She intends to stand again when the whole council is up for election in the spring, and has put the short straw in the window of the shop, beside the mousetraps.',
      ),
    ],
  },
  {
    slug: 'above-the-shops-of-corn-street',
    section: 'region',
    headline: 'Above the shops of Corn Street, 214 empty rooms',
    standfirst: 'Five evenings, one street, every window. Why the middle of Skellan is dark above the ground floor while 1,870 households wait for somewhere to live.',
    dateline: 'Skellan',
    published: '2025-09-20T07:00',
    bylines: [
      { contributor: 'amara-lindqvist', role: 'REPORTER' },
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
    ],
    topics: ['housing', 'council-money', 'heritage'],
    picture: { key: 'corn-street', caption: 'Awnings along Corn Street on a market morning; the two storeys above them are mostly empty.' },
    body: [
      p(
        'At nine in the evening there are 91 shops on Corn Street and twelve lit windows above them. We know because we counted on five evenings in three different weeks, walking down one side and up the other with a plan of the street and a pencil. A window that was lit on any of the five counts as lived in. So does one with a cat in it.',
      ),
      p(
        'That left 63 buildings with nobody upstairs. ',
        cite('register', 'The council’s property register gives the rooms above those shops as 214'),
        ', most of them on two floors, most of them with a fireplace. ',
        cite('waiting', 'The waiting list for a council tenancy in Skellan stands at 1,870 households'),
        '. Rooms are not homes, and it would be foolish to divide one number by the other. But an architect who went round nine of the buildings with us thought that 214 rooms would make somewhere between 80 and 95 flats.',
      ),
      h2('What is up there'),
      p(
        'Behind the third door we tried, above a shop that sells lamps, were a ballot box, a wedding cake’s worth of pillars and the bound minutes of a club for the protection of horses. Above the shoe shop, four rooms in a row were papered in a pattern of ships. There was hot water in one of them. The shoe shop’s owner, who has the lease of the whole building, had last been up in the winter before last, to see about a pigeon.',
      ),
      p(
        'She pays 1,900 crowns a month for the building. If she gave up the top two floors, she said, she would still pay 1,900 crowns, because that is what her landlord asks for the ground floor of any building on the street. The rooms come free. So does leaving them alone.',
      ),
      p(
        'Forty of the 63 are let like this, top to bottom, to somebody who wanted the bottom. Gil Marchetti, who speaks for the traders, had a flat over his cheese store until 2009. “Then I needed a cold room,” he said. “A cold room wants a wall. The wall went where the stairs were.”',
      ),
      h2('The matter of the stairs'),
      p(
        'Stairs are what it comes down to. When the street was built, each house had a side door and a passage to the upper floors. A shopfront 4.2 metres wide with a passage loses a quarter of its window, and between the wars, one after another, the passages went. To live upstairs today you would have to come and go through a locked shop.',
      ),
      p(
        'The council has a grant for putting that right. ',
        cite('grant', 'It offers 15,000 crowns for each flat made; in four years it has had four applications and has paid one'),
        '. The one is number 31, a former saddler’s, where two flats were finished in the spring. The owner gave us his figures. The work came to 96,000 crowns, of which 38,000 was for a staircase, a fire door and the loss of a changing room. The flats let at 610 crowns a month each. Before tax and repairs, he will have his money back in six and a half years.',
      ),
      p(
        '“That isn’t bad,” he said. “It is only that for doing nothing I would have had it back at once.”',
      ),
      pull('The owner of number 31, Corn Street', 'For doing nothing I would have had it back at once.'),
      h2('The largest single owner'),
      p(
        'No one owns more of the darkness than the council itself. ',
        cite('titles', 'Title deeds show that it holds eleven of the 63 buildings'),
        ', most of them taken over for a ring road that was dropped in 1971. Their 23 empty rooms include a suite over the old gas showroom that was offered to the museum, declined, offered to the library, and declined by Josephine Adair on the ground that books are heavy and the joists are not.',
      ),
      p(
        'Maren Oduya-Holt, the council leader, said she did not know the number was 23 and did not think it was lower. She would bring a proposal to the spring budget to convert “five or six, to show it can be done”. It has been shown already at number 31, at somebody else’s expense.',
      ),
      p(
        'Piet Larkwell, for the opposition, would rather tax the empty floors. A charge of one crown per square metre per month would bring in about 60,000 crowns a year if nothing changed, and he would be pleased if it brought in less. A landlord with four buildings on the street, who would not be named, said that he would pay the charge and leave the rooms as they were. He had inherited the houses from an aunt. “She lived up there,” he said, looking at a window on the second floor. “She was the last. She used to watch the trams.”',
      ),
      p('How we counted:'),
      bullets(
        'Evenings only, between 8.50 and 9.30, on two weekdays, a Friday and two Sundays.',
        'Rooms used as offices or stores with a light on were counted as in use.',
        'Every leaseholder and every owner with an address on the register was written to; 38 of 63 answered.',
      ),
    ],
    references: {
      register: {
        kind: 'DATASET',
        title: 'Property register: non-domestic premises with upper floors',
        publisher: 'Skellan Council',
        published: '2025',
        url: 'https://data.example.org/skellan/property-register',
        locator: 'street code 0417',
      },
      waiting: {
        kind: 'DATASET',
        title: 'Housing register: quarterly return',
        publisher: 'Skellan Council, housing',
        published: '2025-07',
        url: 'https://data.example.org/skellan/housing-register',
      },
      grant: {
        kind: 'DOCUMENT',
        title: 'Upper floors grant: report on take-up',
        publisher: 'Skellan Council, housing committee',
        published: '2025-05',
        url: 'https://council.example.org/housing/upper-floors-grant',
        locator: 'appendix B',
      },
      titles: {
        kind: 'DOCUMENT',
        title: 'Title entries for Corn Street, numbers 1 to 118',
        publisher: 'Merrow Land Registry',
        published: '2025-08',
        url: 'https://land.example.org/titles/corn-street',
      },
    },
    editorNote: {
      at: '2025-09-20T12:00',
      text: 'The Ledger rents the whole of 9 Corn Street, and the four rooms over the front office are among the 214 counted here. They hold back numbers. The reporters asked the publisher about them as they asked every other tenant, and he has undertaken to move the back numbers.',
    },
  },
]
