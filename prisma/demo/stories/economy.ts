import { cite, facts, h2, link, p, picture, quote } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const economy: DemoStory[] = [
  {
    slug: 'corn-street-stall-rents-up',
    section: 'economy',
    headline: 'Corn Street stallholders are told their rent will rise by 18 per cent',
    standfirst: 'The council says it is charging what the sweeping costs. The traders have started to weigh the sweepings.',
    dateline: 'Skellan',
    published: '2026-11-10T06:15',
    bylines: [{ contributor: 'rosalind-achterberg', role: 'REPORTER' }],
    topics: ['council-money', 'heritage'],
    picture: { key: 'corn-street', caption: 'Awnings on Corn Street market, where a pitch is three metres wide and has been since the cobbles were marked out in brass.' },
    body: [
      p(
        'A pitch on Corn Street market, three metres of kerb with a ring to tie an awning to, costs 62 crowns a day. From the first week of the new year it will cost 73. The letter saying so was put under the weights on 96 stalls on Saturday, between the second and the third hour of trade, by an officer who did not wait.',
      ),
      p(
        'Gil Marchetti read his aloud from a cheese crate. He has spoken for the traders through four council leaders and three rises, of which the largest until now was 6 per cent. “They have written ‘modest’,” he said, and turned the page over to see if there was anything modest on the back.',
      ),
      p(
        'The council’s case is arithmetic. Cleaning the street after the market cost 512,000 crowns last year and the pitches, let on two days a week, brought in 416,000 after the wardens and the lights had been paid for. The new rent, if nobody leaves, closes the gap with some 14,000 crowns to spare, and that sum will go on a second water tap. The first, installed in 1926, is at the fish end.',
      ),
      p(
        'If nobody leaves is the difficulty. By Monday evening fourteen stallholders had told Mr Marchetti that they would give up their pitches. Most of them come down from the upper Wend with something that weighs a lot and sells for little: potatoes, logs, honey in jars that are too large. A woman who brings eggs from beyond Oxmere clears about 90 crowns on an ordinary Saturday and 40 on a wet one. “It isn’t the eleven crowns,” she said. “It’s that it is eleven crowns on the wet ones too.”',
      ),
      p(
        'If all fourteen go, and their places are not filled, the gap opens again almost to where it was at the start. The council’s own note on the rent, which was released to the Ledger on request, contains this calculation. It is followed by the words “unlikely as demand is strong”. There were nine names on the waiting list for pitches at the beginning of the year. There is now one, and he wants to sell mattresses.',
      ),
      p(
        'The traders met on Sunday in the room behind the lamp shop and rejected a strike by 51 votes to 8. They resolved instead to keep exactly to the terms of their licence. Since 1887 these have let them set up from six and obliged them to be trading by ten, and nearly everybody is open by half past six because that is when the nurses come off the night shift. From next week everybody will open at ten.',
      ),
      p(
        'They have also borrowed a set of scales from the coal merchant. For a month each stall’s rubbish will be weighed before it is handed over. Mr Marchetti believes that a good part of what is swept up on market days was dropped by the shops. “I have nothing against the shops,” he said. “I should just like to see a cheese that comes in a cardboard box with a hole in it for carrying a shoe.”',
      ),
      p('The markets committee will hear the traders a week on Thursday. It meets at nine in the morning, when, for once, they will all be free.'),
    ],
  },
  {
    slug: 'greywater-borrowed-to-pay-its-owners',
    section: 'economy',
    headline: 'Greywater borrowed 40m crowns and paid 37.5m to its owners in the year it missed its leak target',
    frontHeadline: 'Greywater borrowed to pay its owners while the mains leaked',
    kicker: 'Investigation',
    standfirst: 'Accounts filed by three companies that share an address show where a loan for “network resilience” went. Some of it went through a firm with no employees and one filing cabinet.',
    published: '2026-09-24T07:00',
    bylines: [],
    topics: ['water-quality', 'council-money'],
    picture: { key: 'greywater', caption: 'The reservoir at Greywater with its pale band of bare shore, about four metres below the spillway.' },
    body: [
      p(
        'In the spring of last year the Greywater Water Company told its lenders that it needed 40m crowns to replace old pipes. Ten weeks later it paid its owners 37.5m. In the twelve months that followed it replaced nine kilometres of main, out of 1,340.',
      ),
      p(
        'The loan was raised by Greywater Finance, a subsidiary with no staff. ',
        cite('prospectus', 'Its offer document says that the proceeds “will be applied principally to the resilience of the network”'),
        '. Greywater Finance lent the money to Greywater Holdings, which stands above the water company and is owned by two pension schemes and a fund. And ',
        cite('holdings', 'Greywater Holdings, in accounts signed the following year, reports a single receipt of 40m, a single dividend of 37.5m, and fees of 1.1m'),
        '. What became of the other 1.4m is not stated. The company says that it was held as cash.',
      ),
      p(
        'None of this is forbidden. The company’s licence says that it may pay a dividend when its directors believe that it can meet its obligations. One obligation is to waste no more than 18 per cent of the water it treats. ',
        cite('regulator', 'In the year of the dividend it lost 22.1 per cent, the most since measurement began'),
        ', and it was fined 600,000 crowns. The fine was paid by the water company, and is recovered, like its other costs, from bills.',
      ),
      h2('Where the water goes'),
      p(
        'The share lost can sound small. It comes to about 19 million litres a day, which is more than all the households of Skellan use. Anselm Roke, professor of hydrology at Vintry Hill University, has modelled the reservoir for the company and, since his contract ended, for his own satisfaction. Had the leak target been met in each of the past five years, he says, the water last month would have stood 1.6 metres higher than it did and the restrictions on hoses would not have been needed.',
      ),
      p(
        '“There’s a drought, and I wouldn’t wish to be quoted as saying there is no drought,” Professor Roke said. “There is a drought on top of a leak.”',
      ),
      h2('What the directors were told'),
      p(
        cite('minutes', 'Minutes of the water company’s board, seen by Tidewater Inquiry, show that its head of networks asked for 61 kilometres of main to be renewed that year'),
        '. He gave a list of streets in order of the number of bursts. The board approved nine kilometres and minuted that the remainder was “desirable, subject to headroom”. At the same meeting it gave the assurance that allowed the dividend to be paid. The two items are four minutes apart.',
      ),
      p(
        'The head of networks left at the end of the year. We sent him the minutes and asked whether they were right. He answered that they were, except that the list of streets had been two pages long and somebody appeared to have lost the second.',
      ),
      p(
        'Beatrix Noll, who has chaired the company for six years, declined to be interviewed. We put eighteen questions to her in writing. The reply, in full, was this:',
      ),
      quote(
        'Statement of the Greywater Water Company',
        'Our owners are patient investors who have put more into this business than they have taken from it. The financing referred to was conducted in the ordinary course and was reviewed by independent advisers. We do not recognise the characterisation of a link between group distributions and the timing of mains renewal. Leakage is falling.',
      ),
      p(
        'We asked for the figures behind the first sentence. Since the present owners came in, according to the accounts of Holdings, they have put in 88m crowns and taken out 143m. We asked for the figures behind the last one. They are to be published in the spring.',
      ),
      h2('A town’s share'),
      p(
        'Skellan Council keeps one golden share in the water company from the time when it owned all of them. It carries no dividend and one right: its holder may require the board to explain itself at a public meeting. In twenty-three years the right has never been used. The council’s leader, Maren Oduya-Holt, said that she would take advice. Piet Larkwell, who leads the opposition, said that the advice was printed on the back of the certificate, and that the certificate was framed in the corridor outside her office.',
      ),
      p(
        'On Harbour Rise, fourth on the first page of the list, the main has burst seven times since the loan was made. Residents have put up a plaque.',
      ),
    ],
    references: {
      prospectus: {
        kind: 'DOCUMENT',
        title: 'Offer of secured notes, 40,000,000 crowns',
        publisher: 'Greywater Finance',
        published: '2025-03',
        url: 'https://filings.example.org/greywater-finance/notes',
        locator: 'section 5, “Use of proceeds”',
      },
      holdings: {
        kind: 'DOCUMENT',
        title: 'Annual report and accounts',
        publisher: 'Greywater Holdings',
        published: '2026-07',
        url: 'https://filings.example.org/greywater-holdings/accounts',
        locator: 'notes 9 and 21',
      },
      regulator: {
        kind: 'DATASET',
        title: 'Distribution losses by company and year',
        publisher: 'Office of Water Supply',
        published: '2026-05',
        url: 'https://water.example.org/data/losses',
      },
      minutes: {
        kind: 'DOCUMENT',
        title: 'Board minutes, Greywater Water Company, items 6 and 7',
        publisher: 'Tidewater Inquiry',
        published: '2026-09',
        url: 'https://tidewater.example.org/documents/greywater-board-minutes',
        archivedUrl: 'https://archive.example.net/tidewater/greywater-board-minutes',
      },
    },
    from: {
      partner: 'tidewater-inquiry',
      originalUrl: 'https://tidewater.example.org/greywater-borrowed-to-pay-its-owners',
      originalPublished: '2026-09-24T05:00',
      originalAuthors: ['Hanne Calloway', 'Ruben Aske'],
      edits: 'NONE',
    },
  },
  {
    slug: 'wind-farm-parts-in-an-ice-house',
    section: 'economy',
    headline: 'The wind farm keeps its spare parts in Thornby’s old ice house',
    standfirst: 'A village of 900 turned down a warehouse and offered a cellar. Two years on, thirteen people work in it and the fishing boats have a second use on Wednesdays.',
    dateline: 'Thornby Quay',
    published: '2026-06-10T06:45',
    bylines: [
      { contributor: 'rosalind-achterberg', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['offshore-wind', 'fishing', 'harbour'],
    picture: { key: 'wind-lanter', caption: 'Turbines of the offshore array in line abreast beyond the lighthouse at Lanter Point.' },
    body: [
      p(
        'The ice house at Thornby Quay was cut into the hill in 1868 to hold 200 tonnes of lake ice for the herring. Its walls are a metre and a half thick, and inside it is ten degrees in every month of the year. This turns out to be what a power converter likes.',
      ),
      p(
        'When the turbines off Lanter Point were being built, their operator asked to put a steel warehouse on the net-drying green. The village said no at a meeting that lasted nine minutes. It was Dag Ferriter, who chairs the fishermen’s co-operative, who walked the company’s surveyor round the back of the green afterwards, so that he should not feel badly about it, and showed him the door in the hill.',
      ),
      p(
        '“He got out an instrument and held it up and looked at it for a long time,” Mr Ferriter said. “I thought that he was going to tell me we had ghosts.”',
      ),
      p(
        'The instrument measured humidity. A conventional store would have needed machines to dry the air and cool it, at about 70,000 crowns a year in electricity. The ice house needed a floor, a rail, a lock and 168,000 crowns’ worth of lime plaster. The co-operative owns the building and gets 31,000 crowns a year in rent. Most of the first two years’ money has gone on ',
        link('a fuel tank and some blue boxes', '/economy/a-box-of-crab-and-the-box'),
        '.',
      ),
      picture('thornby-boats', 'Boats at Thornby Quay. Three of them now carry parts to the turbines on Wednesdays, when the market at Skellan is shut.'),
      h2('A store with a view of the work'),
      p(
        'Thirteen people are employed here, ten of them from within walking distance. Four have come through the apprenticeship at Vintry Hill, which takes two years, the second of them spent largely in a harness. The youngest, at twenty, can change a pitch motor in a nacelle 105 metres up and is not yet allowed to hire a car.',
      ),
      p(
        'What the company had not planned on was the boats. Its service vessel burns 900 litres of diesel on the round trip to the array, and would do so to deliver a box the size of a loaf. Three of the co-operative’s boats go past the turbines in any case. Since last autumn they have taken small parts out on Wednesdays, when there is no fish market to be back for, at 340 crowns a trip. There were 74 trips in the first six months, and one complaint, which concerned the smell of a circuit board.',
      ),
      p(
        'Nobody here will tell you that the turbines have been good for the fishing itself. The ground inside the array, which used to give a tenth of the village’s lobsters, is closed to pots, and the compensation was agreed for six years, of which three are gone. Mr Ferriter keeps that figure on a card in the wheelhouse, next to the rent. They don’t cancel out. He says that he looks at them both and goes to work.',
      ),
      facts(
        'The ice house',
        p('Cut: 1868. Last ice: 1931. Later uses: a shelter, a mushroom farm, a store for the lifeboat’s flags.'),
        p('Holds: 1,400 kinds of part, from a fuse at less than a crown to a converter at 190,000 crowns.'),
        p('Temperature: between 9.8 and 10.4 degrees over the past twelve months. On the evidence of the new plaster, the herring can be smelt from 10.2 upwards.'),
      ),
    ],
  },
  {
    slug: 'a-box-of-crab-and-the-box',
    section: 'economy',
    headline: 'At Thornby Quay a box of crab is now worth less than the box',
    standfirst: 'Brown crab fetched 34 crowns for twenty kilos last week. The deposit on the crate it travels in is 35.',
    dateline: 'Thornby Quay',
    published: '2025-02-11T06:30',
    bylines: [{ contributor: 'rosalind-achterberg', role: 'REPORTER' }],
    topics: ['fishing'],
    body: [
      p(
        'The fishermen of Thornby Quay sent 186 boxes of brown crab to auction at Skellan last week and got 34 crowns for each. The box, which is blue, stackable and the property of a pool run by the merchants, goes out against a deposit of 35. Had they sold the boxes and put the crab back in the sea they would have come home 186 crowns the richer, and in trouble.',
      ),
      p(
        'The price has halved since the autumn. A cannery two days’ drive to the south, which used to take a third of the coast’s catch, lost its main customer and has stopped buying until it finds another. The crabs do not know this and have had an exceptionally good winter.',
      ),
      p(
        'Dag Ferriter, chair of the village’s co-operative, laid out the sum on the bonnet of his van. To land a box costs about twelve crowns in bait, eight in fuel and four in ice. That leaves ten to be divided between two men and a boat. Six boxes are a fair day. “So it is thirty crowns each,” he said. “My daughter gets fifty for minding a dog.”',
      ),
      p(
        'On Friday the co-operative decided, by 26 votes to 5, to stop using the merchants’ pool. It will buy 600 boxes of its own at 22 crowns apiece, paid for by a levy of a crown and a half on every landing until they are clear. It also means to put in a fuel tank of 20,000 litres at the head of the slip, so that fuel can be bought when it is cheap, as the merchants do, in place of when the van happens to be going.',
      ),
      p(
        'The five who voted against wanted to land less. If every boat took in a third of its pots, they argued, the price would come back within a month. It was tried in 1986, and nobody in the room had forgotten which boats had then gone out at night. The motion was lost in a silence in which several people looked at the floor and one looked at the ceiling.',
      ),
      p(
        'The merchants’ association said that its deposit reflected the cost of replacing a box, that one in nine never comes back, and that a good many of those could be seen from the road at Thornby Quay with tomatoes in them.',
      ),
      p(
        'That is so. Mr Ferriter has four. He had been meaning to return them, he said, until he saw what they were worth.',
      ),
    ],
  },
]
