import { bullets, cite, embed, facts, footnote, h2, link, p, rule, table } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const economyPort: DemoStory[] = [
  {
    slug: 'port-aune-turns-away-third-box-ship',
    section: 'economy',
    headline: 'Port Aune turns away its third box ship in sixteen days',
    kicker: 'Harbour',
    standfirst: 'One crane is stopped, another may lift only light boxes, and the part that would cure the first is ten weeks away. Now the lorries cannot use the bridge either.',
    dateline: 'Port Aune',
    published: '2026-11-22T07:00',
    updated: { at: '2026-11-22T15:30', note: 'Adds what the new weight limit on Merrow Bridge means for lorries from the terminal.' },
    bylines: [{ contributor: 'rosalind-achterberg', role: 'REPORTER' }],
    topics: ['harbour', 'merrow-bridge'],
    picture: { key: 'containers-aune', caption: 'Stacked containers at Port Aune under the three ship-to-shore cranes, of which one is working as it should.' },
    body: [
      p(
        'The Tern Passage, with 2,400 containers aboard, slowed down six miles off Lanter Point on Saturday morning, waited for four hours and then went south. She is the third ship in sixteen days to be told that Port Aune could not unload her in any time that her owners would pay for. The 190 boxes she was carrying for this coast will be put ashore three days’ sailing away and will come back, if somebody can be found to bring them, by road.',
      ),
      p(
        'The terminal has three cranes that reach out over a ship. Lena Voss, the inspector of ports, stopped the second of them after finding a cracked weld in the hinge from which the boom is raised, and seven bolts out of 48 that could be turned with one hand. The third crane was built by the same maker in the same year. It may still work, but it may not lift more than 28 tonnes, and about four boxes in ten are heavier than that.',
      ),
      p(
        '“A crane is allowed to be old,” Ms Voss said. “It is not allowed to be a surprise.” She had asked for the hinges to be opened two years ago and was sent a photograph of them closed.',
      ),
      h2('Thirty-one an hour'),
      p(
        'With all three at work the terminal moves 74 boxes an hour. Last week it averaged 31. A ship that would have sailed on the same tide now lies alongside for a day and a half, at a cost to her operator of some 44,000 crowns, and the next one waits outside. Shipping lines plan in weeks and forgive slowly: two of the three that were turned away have taken Port Aune off their schedules until further notice.',
      ),
      p(
        'The bush for the hinge is being forged and will take ten weeks. A mobile crane was to have arrived by barge on Saturday; the tow turned back when the storm came up, and it is now expected on Thursday. It costs 9,800 crowns a day and will move a dozen boxes an hour. The terminal’s owners would not say who is to pay for it. Their insurance, according to two people who have read the policy, covers breakdown and does not cover being told to stop.',
      ),
      p(
        'Across the sound, Ines Fairlow has offered the terminal 140 metres of Skellan’s inner basin, where small feeder ships could be worked with the harbour’s own two cranes. They would have to draw less than 6.1 metres. “We would be glad of the trade,” the harbour master said. “I’d sooner have had it by being better than by being what’s left.”',
      ),
      h2('And then the bridge'),
      p(
        'About 310 lorries a day carry containers between the terminal and Skellan over Merrow Bridge. From Monday ',
        link('none of them may', '/region/merrow-bridge-shut-to-lorries'),
        '. The way round through Oxmere is 46 kilometres longer and takes an hour and ten minutes more. Hauliers reckon it at 88 crowns a trip in fuel, tyres and wages, or a little over 27,000 crowns a day between them.',
      ),
      p(
        'There is a grim convenience in it, the manager of one firm of 23 lorries pointed out: with the cranes as they are, there is less to carry. He has told eight drivers to stay at home on Monday. They will be paid for the week, he said, and after that he would have to see what the week had been like.',
      ),
      facts(
        'What is held up',
        bullets(
          'Cattle feed for the upper Wend: about nine days’ supply is in store at Oxmere',
          'Two transformers for the network at Thornby Quay, 46 tonnes each, too heavy for either crane now working',
          'Umbrellas: five containers, of which four were on the Tern Passage',
          'A new floor for the Skellan Athletic gymnasium, in 77 pieces',
        ),
      ),
    ],
  },
  {
    slug: 'four-ships-and-a-thermos',
    section: 'economy',
    headline: 'Four ships and a thermos',
    kicker: 'The night harbour',
    standfirst: 'Between ten at night and six in the morning the port belongs to about thirty people. One of them writes this column.',
    published: '2026-11-14T21:30',
    bylines: [{ contributor: 'the-night-pilot', role: 'WRITER' }],
    topics: ['harbour'],
    picture: { key: 'night-harbour', caption: 'The harbour at night, with the leading lights in line and the pilot boat coming back empty.' },
    body: [
      p(
        'The first was a coaster with timber, at ten past ten, and there is not much to say of her except that her master had made soup. It is remarkable how few do. You climb nine metres of ladder',
        footnote(
          'Above nine metres of climb the ship must rig a gangway to meet the ladder half-way. At nine metres exactly she need not. A surprising number of ships turn out to be nine metres exactly.',
        ),
        ' up the side of a moving wall, in the dark, with your bag on a line behind you, and at the top somebody says good evening, Mr Pilot, and looks to see whether you are wet. Then there is coffee, always, and it is always bad. This man put a bowl in my hands before I had said a word. Lentils. I took him in past the mole as if the ship were made of eggs.',
      ),
      p(
        'The second was a tanker, half past midnight, and she didn’t want to turn. Loaded ships in still water have a way of thinking it over. You give the order, the rudder goes across, and for a hundred metres nothing whatever happens, while a voice inside you that has been doing this for longer than you have says wait. The mate, who was about twenty-five, looked at the bow and then at me. I looked at the clock on the Customs House, because it is the one thing in the harbour that is certain to be wrong and so it keeps your face still. Then she came round.',
      ),
      p(
        'I used to think the work was knowing where the deep water is. That’s on the chart, and anybody can buy one. The work is having already decided what you will do if the engine stops at each place where it would matter, and deciding it again at the next. On a quiet night I make about sixty such plans between the buoy and the berth and throw away every one.',
      ),
      embed('Harbour Camera', 'The basin and the leading lights, live from the roof of the harbour office', 'https://video.example.org/harbour-camera/basin'),
      rule(),
      p(
        'Between two and four there was nothing. People suppose that we sleep. The boat’s crew do the crossword, which they share out by handwriting. I went and stood on the fish quay with my thermos, and the ice machine dropped its load, and a fox who lives behind the weighbridge came out to see if it was for her.',
      ),
      p(
        'From there you can see the whole of what Port Aune isn’t doing. Three cranes, and at this hour they ought to be lit like a fair; a fortnight ago they were. Now there is one bright and one half-lit, and the middle one is standing with its arm up in the dark like a child who knows the answer and hasn’t been asked. I am told that the inspector found bolts she could turn by hand. I have been looking up at that arm for sixteen years from underneath.',
      ),
      p(
        'The third ship had been meant for over there and was coming to us in its place to lie at the lay-by berth and be cross. The fourth was the dredger, who needs no pilot and likes to be asked how she is. She was well. She has moved the bar twenty metres to the east since the spring, all of it by night, and nobody in the town has noticed that the sea is in a different place.',
      ),
      p(
        'It was getting grey when the boat took me home. The man with the lentils had his hatches open already and was shouting at a lorry. I held up my bowl, which I had found in my bag, and he waved it away: keep it. So I have a bowl now. It is enamel, blue, and there is a chip on the rim exactly where you would put your lip.',
      ),
    ],
  },
  {
    slug: 'sound-lines-paid-more-to-stay-in-harbour',
    section: 'economy',
    headline: 'A Sule ferry that stays in harbour earns Sound Lines 740 crowns more than one that sails',
    frontHeadline: 'The ferry that earns more by staying in',
    kicker: 'Explainer',
    standfirst: 'The contract was drawn up to keep masters from sailing in bad weather. It does that. It does something else as well.',
    dateline: 'Skellan',
    published: '2026-03-17T06:30',
    bylines: [
      { contributor: 'rosalind-achterberg', role: 'REPORTER' },
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
    ],
    topics: ['ferries', 'council-money'],
    body: [
      p(
        'No company would run a ferry to an island of 412 people for the fares. Skellan Council therefore buys the service, crossing by crossing, from Sound Lines, and keeps the fares itself. Last year it paid 2.9m crowns and took 1.1m at the ticket window. This is an ordinary arrangement, and the interesting part is in an annex.',
      ),
      p(
        cite('contract', 'The council pays 2,150 crowns for each crossing in the timetable, and annex C says that a crossing stopped by the weather counts as one that was made'),
        '. The reason is a good one and it has a date. In 1998, under a contract that paid only for crossings made, a master sailed in a swell that he would not otherwise have sailed in, and a van went through the bow door. Nobody was killed. The clause went into the next contract and into each one since.',
      ),
      p(
        'What the clause does to the company’s books can be worked out, because ',
        cite('accounts', 'Sound Lines is obliged to publish separate accounts for the Sule route'),
        '. We divided each line by the number of crossings.',
      ),
      table(
        'What one Sule crossing earns and costs Sound Lines, in crowns',
        ['', 'Boat sails', 'Weather stops it', 'No crew or no engine'],
        ['Paid by the council', '2,150', '2,150', '0'],
        ['Penalty', '0', '0', '−430'],
        ['Crew wages', '−540', '−540', '−540'],
        ['Fuel', '−610', '0', '0'],
        ['Harbour dues', '−130', '0', '0'],
        ['What is left', '870', '1,610', '−970'],
      ),
      p(
        'A crossing stopped by the wind leaves the company 740 crowns better off than one that is made: the price of the fuel it didn’t burn and the quay it didn’t use. A crossing stopped because a deckhand is ill leaves it 1,840 crowns worse off. The distance between those two cases, for a boat that in both of them does not move, is 2,580 crowns. Which of them it was is recorded by the company.',
      ),
      h2('Who checks'),
      p(
        'Nobody does. The monthly certificate gives a number for each cause and is countersigned at the council by an officer who has no access to the wind gauge. ',
        cite('reyne', 'Callum Reyne, the director of Sound Lines, said that no master had ever been asked to change a cause and that he would dismiss a manager who asked'),
        '. We have found nothing that suggests otherwise. In the accounts for last year, 61 crossings were put down to weather. The saving on them comes to 45,140 crowns, which is one and a half per cent of the contract.',
      ),
      p(
        'Mr Reyne pointed out, fairly, that the ship’s mortgage and insurance have to be found whether she sails or not, and that these are not in our table because they are the same in every column. When they are shared out there is a loss of 95 crowns on a crossing that sails. “So you could also write that we lose money whenever we do our job,” he said. “I would ask you to write that one.”',
      ),
      p(
        'There is a cheap remedy, used by the council itself in its contract for gritting roads: pay for weather, less what the weather saves. On the present figures that would mean 1,410 crowns for a cancelled crossing and 2,150 for one that is made. A master would then have no reason to sail into a swell, and his employer would have no reason to see one. The contract comes up for renewal in a year and a half.',
      ),
    ],
    references: {
      contract: {
        kind: 'DOCUMENT',
        title: 'Contract for the carriage of passengers and vehicles, Skellan to Sule',
        publisher: 'Skellan Council and Sound Lines',
        published: '2022',
        url: 'https://council.example.org/contracts/sule-ferry',
        archivedUrl: 'https://archive.example.net/council/sule-ferry',
        locator: 'clause 14 and annex C',
      },
      accounts: {
        kind: 'DOCUMENT',
        title: 'Sule route: separate statement of costs',
        publisher: 'Sound Lines',
        published: '2026-02',
        url: 'https://soundlines.example.com/accounts/sule',
        locator: 'pp. 3–5',
      },
      reyne: {
        kind: 'INTERVIEW',
        title: 'Callum Reyne, director of Sound Lines, interviewed by telephone',
        creators: ['Rosalind Achterberg'],
        published: '2026-03',
      },
    },
    corrections: [
      {
        at: '2026-03-18T08:40',
        kind: 'CORRECTION',
        weight: 'HIGH',
        text: 'The first version of this article, and its headline, said that Sound Lines was 1,280 crowns better off when the weather stopped a crossing. We had counted crew wages as saved. Crews are paid for a cancelled crossing, and the difference is 740 crowns. The table, the total for the year and the last paragraph have been recalculated.',
      },
    ],
  },
  {
    slug: 'bridge-contract-second-lowest-bid',
    section: 'economy',
    headline: 'Bridge contract goes to the second-lowest bid, for the sake of fourteen weekends',
    standfirst: 'Kessel & Thorne will strengthen Merrow Bridge for 18.6m crowns. A rival would have done it for 1.7m less and shut the road to do so.',
    dateline: 'Skellan',
    published: '2024-11-18T06:30',
    bylines: [{ contributor: 'rosalind-achterberg', role: 'REPORTER' }],
    topics: ['merrow-bridge', 'council-money'],
    picture: { key: 'bridge-merrow', caption: 'The two lanes of Merrow Bridge, built in 1931 for a heaviest load of one traction engine and its tender.' },
    body: [
      p(
        'Skellan Council has chosen Kessel & Thorne Bridgeworks to strengthen Merrow Bridge. The firm will be paid 18.6m crowns and has 30 months, beginning after the new year, to bring a structure designed for traction engines up to the weight of what now crosses it.',
      ),
      p(
        'It was not the cheapest. ',
        cite('report', 'Four firms bid; Ardmoor Civil offered to do the work for 16.9m, and lost by 81.4 points to 79.8'),
        '. Price counted for two-fifths of the marks. Most of the rest went on how a firm would keep traffic moving, and there the two had different ideas. Kessel & Thorne will hang its scaffold from the outside of the trusses and keep one lane open at all times. Ardmoor would have built from the deck, and closed the bridge from Friday night to Monday morning on fourteen weekends.',
      ),
      p(
        'The difference is 1.7m crowns, or about 121,000 a weekend. “I would like to meet the driver who is worth that,” Piet Larkwell, for the opposition, told the contracts committee. Maren Oduya-Holt replied that there were some 9,000 of them on a Saturday and that two were usually ambulances. ',
        cite('minutes', 'The committee approved the award by six votes to three'),
        '.',
      ),
      p(
        'What the steel is like under its paint no bidder was asked to find out. The tender supposes that the plates joining the trusses are as sound as they look, and sets aside 2.2m crowns in case they are not. Tomasz Brandreth, the bridge’s chief engineer, had wanted to have a quarter of them stripped and examined before the price was fixed. He was told that this would cost 150,000 crowns and delay the tender until the summer.',
      ),
      p(
        'He did not press it, he said, because he had been listened to on a larger matter. The first draft of the tender left out the bearings, the cast-iron shoes on which the whole bridge shifts by some four centimetres between winter and summer. Two of the eight had seized by 1980. Since then, Mr Brandreth said, the bridge has been doing its stretching somewhere else, and he would like to know where.',
      ),
      p(
        'Kessel & Thorne expects to employ 65 people at the height of the work and has undertaken to hire 20 of them locally. It has taken a yard beside the Port Aune road and the upper floor of an inn. The bridge will carry its present 26 tonnes throughout. At the end it is to carry 44, for sixty years, which is the life that was promised for it in 1931 and which it has outrun by more than half.',
      ),
    ],
    references: {
      report: {
        kind: 'DOCUMENT',
        title: 'Merrow Bridge strengthening: report on tenders received',
        publisher: 'Skellan Council, contracts committee',
        published: '2024-11',
        url: 'https://council.example.org/contracts/merrow-bridge-tenders',
        locator: 'tables 2 and 3',
      },
      minutes: {
        kind: 'DOCUMENT',
        title: 'Minutes of the contracts committee',
        publisher: 'Skellan Council',
        published: '2024-11',
        url: 'https://council.example.org/minutes/contracts',
        locator: 'item 5',
      },
    },
  },
]
