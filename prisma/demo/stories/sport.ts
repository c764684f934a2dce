import { sportAthletic } from '#prisma/demo/stories/sport-athletic.ts'
import { bullets, cite, h2, link, p, picture, pull, quote, table } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const sport: DemoStory[] = [
  {
    slug: 'athletic-coach-too-heavy-for-bridge',
    section: 'sport',
    headline: 'Athletic’s coach is too heavy for the bridge, so on Tuesday the team will walk',
    frontHeadline: 'Athletic will walk to Velbridge, or at least 380 metres of it',
    standfirst: 'The club’s coach weighs 17.8 tonnes with everybody on it. Yusra Penhale has looked at the alternatives and ordered umbrellas.',
    dateline: 'Skellan',
    published: '2026-11-22T15:00',
    bylines: [{ contributor: 'jonah-okafor-reid', role: 'REPORTER' }],
    topics: ['skellan-athletic', 'merrow-bridge'],
    picture: { key: 'bridge-merrow', caption: 'The footway of Merrow Bridge, on the right behind the scaffold, is 1.4 metres wide: one centre-half and a kitbag.' },
    body: [
      p(
        'Skellan Athletic will go to Velbridge on Tuesday night as far as the end of Merrow Bridge, get off, walk across with their boots in their hands, and get on to another coach on the other side. The manager, Yusra Penhale, settled it with the players at eleven on Sunday morning, ',
        link('two hours before the closure was announced', '/region/merrow-bridge-shut-to-lorries'),
        ', having had it from a substitute goalkeeper whose father drives gravel.',
      ),
      p(
        'From Monday the limit on the bridge is 7.5 tonnes. The coach, which belongs to the club and is still being paid for, weighs 14.9 empty. With 19 players, nine staff, two drivers and the massage table it comes to 17.8. To go round by Oxmere is 46 kilometres more and, with every lorry on the coast doing likewise, might take two hours. Kick-off is at half past seven.',
      ),
      p(
        '“I have a hamstring and two groins,” Penhale said. “If I sit them on a coach for three and a half hours I’ll have the groins of old men. It’s 380 metres. They can manage 380 metres. Several of them could do with it.”',
      ),
      p(
        'The second coach is hired from a firm in Port Aune at 540 crowns, against 160 for the extra diesel. The kit goes over in the groundsman’s van, which is 3.2 tonnes and smells of lime. The council’s minibus was offered, and declined because it holds sixteen: somebody would have had to choose.',
      ),
      p(
        'The supporters have a harder time of it. Four coaches had been booked for 214 people. The two smallest will now shuttle between the bridgehead and Velbridge from half past three, and anyone with a ticket who doesn’t wish to walk may have the money back. By Sunday lunchtime six had asked. “It’s the first time that I’ll have walked to an away match,” said Gil Marchetti, who has a seat in the east stand and a cheese stall to shut first.',
      ),
      p(
        'Athletic are ninth, four points below the places that matter. They have won once in six, and drew on Saturday with Aldersea in a wind that scored one of the goals. The club must play three more times beyond the bridge before the new year. Its gymnasium, which might have helped with the groins, has had no floor since October; the new one is in 77 pieces, on a ship.',
      ),
      p(
        'Penhale will go across first, with the physiotherapist. At the far end there is an inspection lamp and two men who look at a crack every four hours. She has asked whether it would be in order to bring them tea.',
      ),
    ],
  },
  {
    slug: 'skellan-athletic-aldersea-wind-goal',
    section: 'sport',
    headline: 'Skellan Athletic 1, Aldersea 1: wind carries corner into net',
    standfirst: 'A corner taken in the 88th minute went in without touching a second player as gusts reached 74 kilometres an hour at the ground.',
    dateline: 'Skellan',
    published: '2026-11-21T18:20',
    bylines: [],
    topics: ['skellan-athletic', 'weather'],
    picture: { key: 'football-ground', caption: 'The pitch at Basin Road under its floodlights; the flags at the seaward end were taken down at half-time.' },
    body: [
      p(
        'Skellan Athletic and Aldersea drew 1–1 in the second division on Saturday after a corner by the home side’s captain, Ravi Dunmore, was carried into the net by the wind two minutes from the end.',
      ),
      p(
        'Aldersea had led from the 31st minute, when Matis Orlo turned in a low cross from the right. They were the better side before the interval, playing into the wind, and kept the ball on the ground.',
      ),
      p(
        'With the wind at their backs after half-time the visitors put five goal kicks directly out of play. Their goalkeeper, Emil Rasko, was booked in the 70th minute for delay. He had placed the ball four times and it had rolled away three.',
      ),
      p(
        'The equaliser came at the seaward end. Dunmore’s corner from the left appeared to be going behind the goal, stopped at about the height of the crossbar, and dropped inside the far post. Rasko got a hand to it behind the line. The referee, Sanna Wiik, allowed the goal after speaking to her assistant.',
      ),
      p(
        '“I meant it for the penalty spot,” Dunmore said. “I’ve seen it again and I still think it’s going to the penalty spot.”',
      ),
      p(
        'Yusra Penhale, the Athletic manager, said that a point was fair. “They were better for half an hour and the weather was better for an hour,” she said.',
      ),
      p(
        'Wiik had consulted both captains at half-time about continuing. Gusts of 74 kilometres an hour were measured on the roof of the main stand at 3.50 p.m., against a limit of 80 in the division’s rules. The crowd of 5,118 was the smallest of the season. About 60 supporters from the island of Sule were absent, the club said, the ferry having been cancelled at noon.',
      ),
      p(
        'Athletic remain ninth with 22 points from 16 matches. Aldersea, who are fourth, have 29. Athletic play on Tuesday at Velbridge, who were beaten 3–0 at home on Friday.',
      ),
      p('Teams and scorers are as supplied by the clubs. Half-time: 0–1. Booked: Rasko, Orlo (Aldersea); Holm (Skellan).'),
    ],
    from: {
      partner: 'northlight-wire',
      originalUrl: 'https://northlight.example.org/sport/skellan-athletic-aldersea',
      originalPublished: '2026-11-21T17:35',
      originalAuthors: ['Casper Noyes'],
      edits: 'NONE',
    },
  },
  {
    slug: 'rowers-will-test-the-sound-first',
    section: 'sport',
    headline: 'Rowers vote to test the sound before they race on it',
    standfirst: 'Thirty-one people who rowed in this year’s Tide Race were ill within three days. From next year a laboratory can stop it.',
    dateline: 'Skellan',
    published: '2026-11-19T07:45',
    bylines: [{ contributor: 'jonah-okafor-reid', role: 'REPORTER' }],
    topics: ['tide-race', 'water-quality'],
    body: [
      p(
        'The Tide Race has been stopped in its 91 editions by fog, by a war, and once by a whale. To these Merrow Rowing Club has added a number. If there are more than 500 enterococci in 100 millilitres of water at any of six points on the course in the two days before the gun, the race will be shortened or put off.',
      ),
      p(
        'Members carried the motion on Tuesday night by 118 votes to 41, standing, because the chairs were under boats. It followed a survey which the club’s doctor sent to everybody who rowed this year. ',
        cite('survey', 'Of 230 rowers and coxes 207 replied, and 31 said that they had been sick or worse within three days'),
        '. Among those who had capsized or shipped water in the first five kilometres, it was one in three.',
      ),
      p(
        'What was in the water that day nobody knows, since nobody looked. It had not rained for nine days. ',
        cite('spills', 'Two storm overflows that empty into the sound above the start nonetheless ran for eleven hours between them on the eve of the race, according to the returns of the Greywater Water Company'),
        '. The company says that a pump was being changed, that the discharges were within its permits, and that illness after strenuous exercise has many causes.',
      ),
      quote(
        'Hester Pennock, race secretary, to the meeting',
        'I have rowed it with two cracked ribs, I have rowed it with a cold, and I rowed it once when I had been left at the altar. I am prepared for it to be hard. I should like it to be hard because it is 38 kilometres.',
      ),
      p('The rule, as passed, has four parts:'),
      bullets(
        'Six samples on the Thursday before the race and six on the Friday, tested by the university at a cost to the club of 2,100 crowns a year.',
        'Below 500 at every point, the race is on. Above it at the basin only, the start moves outside the mole and the course is 34 kilometres.',
        'Above it at any other point, the race is put off for a week, and after that for a year.',
        'All results to be posted on the boathouse door within an hour, whatever they are.',
      ),
      p(
        'Professor Anselm Roke, who will oversee the testing, told members that the figure of 500 was ',
        cite('guideline', 'the one at which bathing waters are called poor'),
        ', and that rowers swallow less than bathers, except for those who don’t. Against the motion it was argued that crews come from 14 towns and book their beds in the spring. The hoteliers’ association reckons that a cancelled race would cost Skellan 380,000 crowns. It was also argued, by a former stroke of 79, that the sound had been a good deal dirtier when he won it in 1969. Somebody asked him to name the rest of his crew. He got to two.',
      ),
      p(
        'The club wrote to the water company after the vote to ask that it give warning when an overflow runs. It was told that a page on the company’s site does this already. We looked. For the night in question it says “no recent activity”; the returns on which the page is based are made up once a quarter.',
      ),
    ],
    references: {
      survey: {
        kind: 'DOCUMENT',
        title: 'Illness among participants in the Tide Race: replies to a questionnaire',
        creators: ['Dr Wendeline Aro'],
        publisher: 'Merrow Rowing Club',
        published: '2026-10',
        url: 'https://rowing.example.org/tide-race/illness-survey',
        locator: 'tables 1 and 4',
      },
      spills: {
        kind: 'DATASET',
        title: 'Event duration returns, storm overflows, third quarter',
        publisher: 'Greywater Water Company',
        published: '2026-10',
        url: 'https://greywater.example.com/overflows/returns',
        locator: 'outfalls 7 and 9',
      },
      guideline: {
        kind: 'LAW',
        title: 'Bathing waters: classification and limits',
        publisher: 'Office of River Quality',
        published: '2012',
        url: 'https://rivers.example.org/rules/bathing-waters',
        locator: 'schedule 2',
      },
    },
  },
  {
    slug: 'thornby-crew-win-tide-race-by-eleven-seconds',
    section: 'sport',
    headline: 'Thornby Quay win the Tide Race by eleven seconds, and by looking at a lobster buoy',
    frontHeadline: 'The Tide Race, won by a lobster buoy',
    standfirst: 'The favourites turned for home by the book, with a lead of four minutes. The tide had not read it.',
    dateline: 'Lanter Point',
    published: '2026-09-13T07:00',
    bylines: [
      { contributor: 'jonah-okafor-reid', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['tide-race', 'fishing'],
    picture: { key: 'rowers-race', caption: 'Boats on open water in the first hour of the Tide Race, before the field had strung out along the northern shore.' },
    body: [
      p(
        'There is a lobster buoy, orange, with the letters DF burnt into it, 1,200 metres short of the turning mark off Lanter Point. At 11.42 on Saturday it was lying over to the west. Signe Ferriter, at stroke in the Thornby Quay boat, saw it across her left shoulder, said “not yet”, and took the rating down to twenty.',
      ),
      p(
        'She is a fisherman’s daughter and the buoy is her father’s. A buoy on a long line lies with the stream. This one said that the ebb was still running out, though according to the tide table it had turned eight minutes before; and Vintry Hill University, the favourites, who were leading by four minutes and had the table taped to a rigger, had just gone round the mark and set off for home against it.',
      ),
      h2('Nineteen out, nineteen back'),
      p(
        'The Tide Race has a simple idea. Forty-six fours with coxes start from Skellan on the last of the ebb, row nineteen kilometres along the north shore to a mark off the lighthouse, and come back on the flood. Whoever gets there too soon must row home for a while into the tide. Get there late and the tide home has gone on without you. I rowed it nine times, and I turned at the right moment once, by accident, while trying to be sick.',
      ),
      p(
        'On Saturday ',
        cite('table', 'the harbour office’s table had slack water at 11.34'),
        '. The students had gone off at 34 strokes a minute and meant to arrive at 11.38, in order to be in the first of the flood. They did. But the wind had been easterly for three days, the pressure was high, and under those conditions the water leaves the sound more slowly than a table allows. ',
        cite('buoy', 'It turned at 11.51'),
        '. For thirteen minutes eight strong legs were pushing a boat homewards at something near a walk.',
      ),
      picture('wind-lanter', 'The turning mark lies off Lanter Point, inside the turbines and within sight of the lighthouse.'),
      p(
        'Thornby went round at 11.49, having paddled the last kilometre. They were then seventh, eleven minutes behind. “You could hear them thinking it in the other boats,” said the cox, Mabli Sorn, who is fifteen. “They thought we’d gone.”',
      ),
      h2('Home'),
      p(
        'Then it began to come. By the Hards the Thornby boat was doing 15 kilometres an hour over the ground with four women who between them haul 900 pots a week, and had six crews in front of them to look at. They took the fifth of these, Merrow Rowing Club’s second boat, under the bridge of the pilot cutter.',
      ),
      p(
        'The students held on until the mole. They had a length and a half with 1,200 metres to go, and their stroke, Leopold Anstey, had been steering by the cox’s face, which he said afterwards was a mistake. Thornby went through them at the fish quay, where they know the eddy, since they tie up in it.',
      ),
      table(
        'Tide Race, 38 kilometres, coxed fours: the first six',
        ['Crew', 'Time', 'Rounded the mark', 'Place at the mark'],
        ['Thornby Quay Co-operative', '3.02.17', '11.49', '7th'],
        ['Vintry Hill University A', '3.02.28', '11.38', '1st'],
        ['Merrow Rowing Club II', '3.03.40', '11.47', '5th'],
        ['Merrow Rowing Club I', '3.04.02', '11.42', '2nd'],
        ['Sule Island', '3.05.51', '11.52', '11th'],
        ['Oxmere Bridge', '3.07.09', '11.45', '3rd'],
      ),
      p(
        'It is the first win for a village crew since 1974 and the second by a boat of women. The prize is 1,500 crowns, a barometer and the right to choose next year’s lane, and lanes have not been used since 1938. All but one of the crews finished. A boat from the tram depot swamped off Thornby and was towed in by a trawler, whose skipper put it in the day’s log as by-catch.',
      ),
      pull('Signe Ferriter, stroke, Thornby Quay', 'They’re fitter than us. I’d say they are very much fitter. But you don’t want to be fit in the wrong direction.'),
      p(
        'There was a protest. A gentleman on the umpire’s launch held that a buoy with the stroke’s father’s initials on it was outside assistance. The committee took twenty minutes over it and ',
        cite('protest', 'found that the buoy was in its licensed position, had been there since April, and had said the same thing to everybody'),
        '.',
      ),
      p(
        'Dag Ferriter had watched from the end of the quay. He was asked if he was proud. He said that he was. He had also seen from there, he said, that somebody had gone over the line of that pot, and he would be having a look at it in the morning.',
      ),
    ],
    references: {
      table: {
        kind: 'DATASET',
        title: 'Tide tables: Lanter Point, slack water by day',
        publisher: 'Skellan Harbour Office',
        published: '2026',
        url: 'https://harbour.example.org/tides/lanter-point',
      },
      buoy: {
        kind: 'DATASET',
        title: 'Current meter, Lanter Point array, one-minute readings',
        publisher: 'Lanter Array',
        published: '2026-09-12',
        url: 'https://array.example.com/data/current',
        accessed: '2026-09-12',
      },
      protest: {
        kind: 'DOCUMENT',
        title: 'Finding on a protest, boats 17 and 3',
        creators: ['Hester Pennock'],
        publisher: 'Merrow Rowing Club',
        published: '2026-09-12',
        url: 'https://rowing.example.org/tide-race/protests',
      },
    },
  },
  {
    slug: 'sule-top-the-league-on-two-matches',
    section: 'sport',
    headline: 'Sule top the league with seven wins, two of which they had to play',
    standfirst: 'In the Sound Sunday League a side that doesn’t arrive has lost. Nobody thought about what that would do for an island.',
    dateline: 'Sule',
    published: '2025-02-01T08:30',
    bylines: [{ contributor: 'jonah-okafor-reid', role: 'REPORTER' }],
    topics: ['ferries'],
    body: [
      p(
        'The best football team on this coast, if one goes by the table, has nineteen registered players, a pitch with a fall of two metres from one goal to the other, and a goalkeeper who is also deckhand on the ferry. Sule Island have played two matches since the autumn and won seven.',
      ),
      p(
        'Rule 11 of the Sound Sunday League says that a side which is not on the field fifteen minutes after the time of kick-off forfeits by three goals to nil. It was brought in to deal with a team of bakers. Sule’s home matches begin at noon and the Sunday boat is due at half past ten. On five Sundays out of six this winter it has not come, and an island eleven has lined up, by itself, in the rain, shaken hands with the referee, who lodges there, and gone in to lunch.',
      ),
      p(
        'The away matches were to balance this out. But a team that can’t leave the island is excused by rule 12, the “stress of weather” rule, and has the fixture put back. They now have eight in hand, all in April.',
      ),
      p(
        '“I take no pleasure in it,” said the captain, Corrin Vaila, who teaches at the school. “I’d like to be kicked by somebody.” In the first of the two matches that took place they lost their centre-forward to a sheep hurdle, and came back from 2–0 down, playing downhill.',
      ),
      p(
        'Custom House Reserves, second by four points, have asked the league to amend rule 11 in mid-season. The committee met on Wednesday and found itself unable to do so without Sule’s delegate, who had not arrived. Under its standing orders it waited fifteen minutes and then recorded his vote as being against.',
      ),
    ],
  },
  ...sportAthletic,
]
