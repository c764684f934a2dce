import { environmentWater } from '#prisma/demo/stories/environment-water.ts'
import { bullets, cite, facts, h2, link, p, picture, pull } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const environment: DemoStory[] = [
  {
    slug: 'hallow-fen-gate-three-by-hand',
    section: 'environment',
    headline: 'Gate three at Hallow Fen was closed by hand, 444 turns, with 26 minutes to spare',
    frontHeadline: 'The night gate three was closed by hand',
    standfirst: 'The power failed with a sluice 40 centimetres open and the tide on its way. Two wardens, a scientist and a reed cutter shut it with a crank.',
    dateline: 'Hallow Fen',
    published: '2026-11-22T11:20',
    updated: { at: '2026-11-22T16:45', note: 'Adds Sunday’s salt readings, and the answer of the council about the battery.' },
    bylines: [
      { contributor: 'tobias-wren', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['hallow-fen', 'weather', 'council-money'],
    picture: { key: 'sluice-hallow', caption: 'A sluice gate across the outer channel of the fen; the crank for gate three is kept on a nail in the hut behind it.' },
    body: [
      p(
        'At 5.38 on Saturday evening the electricity failed at Hallow Fen. Four of its five sluices were shut against the storm. The fifth to be told to close, gate three, had got most of the way down and stopped with 40 centimetres of daylight under it, or what would have been daylight.',
      ),
      p(
        'High water was due at 7.15, with the wind behind it. Dr Oona Sable, who runs the fen trust, was in the hut with two wardens and Agnes Tarrow, who is 72 and had come to borrow a torch. There is a crank handle for this on a nail by the door. One turn of it lowers the gate by nine-tenths of a millimetre.',
      ),
      p(
        'They took it in spells of thirty. Ms Tarrow, who has cut reed on the fen since she was fourteen, did the counting and six of the spells. “The young ones go at it like a bicycle,” she said on Sunday. “You want to go at it like a mangle.” On turn 444 the gate met the sill. It was 6.49, and three minutes later the lighthouse at Lanter Point ',
        link('recorded the worst gust of the night', '/region/storm-cuts-lanter-point-road'),
        '.',
      ),
      p(
        'The tide came up to 11 centimetres below the top of the bank. In the seventy-one minutes that the gate stood open, sea water had reached 14 of the reserve’s 620 hectares, all of them on the Thornby side.',
      ),
      h2('Salt'),
      p(
        'On Sunday the wardens waded out with a meter. The main drain behind gate three, which ordinarily reads 0.8 millisiemens per centimetre, read 9.2; the sea reads about 50. Reed will put up with that for a week or so. The water beetles in the two small meres beyond it will not, and one of the meres holds the only colony of its kind on this coast. Dr Sable means to flush the drain with 70,000 cubic metres from the Wend, beginning on Monday’s ebb, and needs the leave of the river office to take them. She rang its duty number on Sunday morning. It gave her the office hours.',
      ),
      p(
        'The cranes had settled the matter for themselves. They come in to roost at dusk, some 2,500 of them at this time of year; on Saturday they stayed on the stubble beyond Oxmere. By Sunday noon about half were back.',
      ),
      h2('A battery'),
      p(
        'The trust has asked the council three years running for a battery to drive the gates for six hours without the mains. The last quotation was 31,000 crowns. It was not among the things that members voted for on Tuesday and ',
        link('found that they could not pay for', '/region/council-finds-money-it-had-spent'),
        '; nobody had got so far as to propose it. A spokesman said on Sunday afternoon that the request would be “looked at in the light of events”.',
      ),
      p('Ms Tarrow still has the torch. The trust has told her to keep it, and has bought a second handle.'),
      facts(
        'The outer gates',
        bullets(
          'Built in 1911, of oak and iron; motors fitted in 1978',
          'Five gates in 3.1 kilometres of bank, each 2.4 metres wide',
          'Supply: one overhead line from Thornby Quay, which was down in two places by six o’clock',
          'To close one gate by hand from fully open: 1,720 turns',
        ),
      ),
    ],
  },
  {
    slug: 'two-counts-of-the-same-cranes',
    section: 'environment',
    headline: 'There were 2,318 cranes at Hallow Fen, or 2,790. The difference is worth 140,000 crowns',
    frontHeadline: 'The 472 cranes that may or may not be there',
    kicker: 'Fen and field',
    standfirst: 'People counted them at dawn and a camera counted them at three in the morning. The wind farm’s licence hangs on a number between the two.',
    dateline: 'Hallow Fen',
    published: '2025-11-24T06:45',
    bylines: [
      { contributor: 'tobias-wren', role: 'REPORTER' },
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
    ],
    topics: ['hallow-fen', 'offshore-wind'],
    picture: { key: 'fen-cranes', caption: 'Cranes leaving the roost over reeds and open water; on a still morning the last of them are gone within forty minutes of sunrise.' },
    body: [
      p(
        'On the last Saturday of October, at ten past six in the morning, twelve people in four wooden towers began to count cranes, and stopped when there were none. ',
        cite('trust', 'They made it 2,318, and agreed among themselves to within 40'),
        '. It is how the autumn roost at Hallow Fen has been counted since 1966.',
      ),
      p(
        'Three hours earlier a heat camera on a mast by the pump house had turned through a full circle, in the dark, and taken 64 pictures. ',
        cite('thermal', 'Vintry Hill University, which owns the camera, found 2,790 warm shapes of the right size standing in water'),
        '.',
      ),
      p(
        'Nobody would mind, if it were not for a sentence in the licence of the wind farm off Lanter Point. ',
        cite('licence', 'When the October count passes 2,500, the fourteen turbines nearest the flyway must stand still for 70 minutes at dusk on the forty days that follow'),
        '. By the operator’s own figures that costs it 3,500 crowns an evening, or 140,000 in a season. The licence says “count”. It does not say by whom, or by what.',
      ),
      h2('Birds that get up early'),
      p(
        'Dr Oona Sable, head of the fen trust, thinks that both numbers are right. Cranes with a long way to go leave before it is light. “We count what we can see go,” she said. “What went at five has gone.” In support she offers the towers’ own notebooks, in which, every year since somebody first thought to write it down, the counters have heard birds overhead while walking to their posts.',
      ),
      p(
        'Dr Pell Oakshott, who leads the camera project, is the more doubtful of the two about her own figure. A goose standing on one leg beside another goose is, in infra-red, a passable crane. Her group had a student look at each shape twice, a week apart. She changed her mind about 61 of them.',
      ),
      p('We went through the pictures and the notebooks with both of them. What can be said is this:'),
      bullets(
        'If every doubtful shape is struck out, the camera’s figure falls to 2,644, which is over the line.',
        'If the towers’ figure is raised by what they heard but did not see, using the trust’s own rule of thumb, it comes to between 2,400 and 2,600, which is on it.',
        'In each of the past four years the camera has seen more than the towers, by 9, 14, 12 and now 20 per cent. Nobody knows why the gap is growing.',
      ),
      h2('Who decides'),
      p(
        'The operator wrote to the coast office within a week of the towers’ count, ',
        cite('letter', 'asking it to confirm “that the established method remains the method”'),
        '. Its environment manager told us that he would stop the turbines tomorrow for 2,500 cranes but had not signed anything about warm shapes. The trust has asked for the opposite, in a letter of the same length.',
      ),
      p(
        'The coast office has until the new year. The forty days run out in the first week of December, so this season’s cranes will have made their own arrangements by then. In the meantime the operator has been stopping six of the fourteen turbines, which neither side had suggested. They are the six that can be seen from the towers.',
      ),
    ],
    references: {
      trust: {
        kind: 'DOCUMENT',
        title: 'Autumn roost count: towers one to four',
        publisher: 'Hallow Fen Trust',
        published: '2025-11',
        url: 'https://hallowfen.example.org/counts/autumn',
        locator: 'p. 2',
      },
      thermal: {
        kind: 'ARTICLE',
        title: 'Thermal census of a crane roost from a fixed mast',
        creators: ['Pell Oakshott', 'Ilse Varden'],
        publisher: 'Vintry Hill University',
        published: '2025-11',
        url: 'https://papers.example.org/vintry-hill/crane-thermal',
        locator: 'table 3',
      },
      licence: {
        kind: 'LAW',
        title: 'Marine licence, Lanter Point array, schedule of conditions',
        publisher: 'Office for the Coast',
        published: '2021-04',
        url: 'https://coast.example.org/licences/lanter-point',
        locator: 'condition 22(b)',
      },
      letter: {
        kind: 'DOCUMENT',
        title: 'Lanter Array to the Office for the Coast: operation of condition 22',
        publisher: 'Lanter Array',
        published: '2025-11',
        url: 'https://coast.example.org/licences/lanter-point/correspondence',
      },
    },
  },
  {
    slug: 'seven-reed-cutters-and-a-machine',
    section: 'environment',
    headline: 'There are seven reed cutters left on Hallow Fen, and this winter there is a machine',
    frontHeadline: 'Seven reed cutters and a machine',
    standfirst: 'It was made to harvest rice, it came second-hand in a crate, and it does in a morning what Agnes Tarrow does in nine days. It cannot turn corners.',
    dateline: 'Hallow Fen',
    published: '2026-02-07T07:00',
    bylines: [
      { contributor: 'tobias-wren', role: 'WRITER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['hallow-fen', 'heritage'],
    picture: { key: 'reed-cutters', caption: 'Two cutters at work in the north beds with the morning’s bundles beside them, twenty to a stook.' },
    body: [
      p(
        'Agnes Tarrow sharpens on the hour. She has no watch, and does it when the church at Thornby Quay strikes, if the wind lets her hear it, and when her arm tells her if it does not. She is 71. The scythe was her mother’s and has had four blades and two handles.',
      ),
      p(
        'A good day is 80 bundles. A bundle is what goes inside a loop of twine 62 centimetres round, measured a foot above the butt, knocked level on a board and tied with a knot that none of the seven people who can tie it will describe. It fetches 4.10 crowns. The reed stands two metres tall in half a metre of water that at this time of year has a skin on it, and the season runs from the first hard frost until the sap rises, when it stops whether you have paid for your winter or not.',
      ),
      p(
        'In 1950 there were 94 cutters here, and the parish had to have a rule about who might begin before whom. Now there are seven: Ms Tarrow, two brothers called Brome who do not speak to each other and work opposite ends of the same bed, a retired bus driver, a couple who teach at Vintry Hill in the week, and Rafe Sallow, who is 26 and used to be in insurance.',
      ),
      h2('The machine'),
      p(
        'The machine arrived in November in a crate marked with the picture of an umbrella. It was built to harvest rice. It runs on two rubber tracks, weighs 1.9 tonnes, and was bought by the fen trust for 27,000 crowns after a thatcher’s yard inland gave notice that it would change to imported reed at 2.60 a bundle unless it could count on 12,000 bundles a year from here. The seven cut 9,300 last winter.',
      ),
      p(
        'It cuts, ties and throws out 700 bundles in a morning. Mr Sallow drives it, in a balaclava, with an expression that those who knew him in insurance would recognise. What it cannot do is turn round in less than the length of a tennis court, cut within three metres of an open channel, or tell a reed from the post that marks the corner of somebody’s bed. There were eleven such posts in the north beds. There are seven.',
      ),
      picture('fen-cranes', 'Cranes over the uncut reed. They prefer to land where it has been cut and to feed where it has not, and so need both.'),
      p(
        'Dr Oona Sable, who heads the trust, bought it with her eyes open and would not call herself a convert. A reed bed that is not cut turns into a wood. It takes about fifteen years: first the dead stems, then the willows, then somebody applying to put a house there. The seven can cut 41 hectares between them, and the fen needs 60 cut every winter, a different 60 each time, if it is to stay a fen and keep its bitterns. “I would rather have fourteen Agneses,” she said. “I advertised for them. I got Rafe.”',
      ),
      h2('Where the money goes'),
      p(
        'A cutter sells to the trust, which sells to thatchers. In a winter without too much wind Ms Tarrow makes about 5,200 crowns from it, before twine. She has a pension from the laundry at Skellan, and cut before and after it every winter for thirty-one years, arriving at the mangles with wet feet. The others have wives, husbands, a bus driver’s annuity. No one has lived by reed alone since Ms Tarrow’s father, and he drank.',
      ),
      p(
        'The agreement reached in December is that the machine keeps to the middle of the six big beds and the seven have the edges, the small beds, and everything within three metres of water. The edges hold the best reed, thinner and harder, and it goes at 4.60. The trust guarantees to take all of it for five years. For the machine’s bundles the thatchers pay 3.40 and grumble, because the loops are machine-tied and slip.',
      ),
      pull('Agnes Tarrow, reed cutter', 'It does the bit I never liked. It does it badly. I’ve had husbands of whom you could say less.'),
      p(
        'On the morning we were there it did the bit that she never liked until a quarter past ten, when a track came off in the soft ground by the pump house. One of the Brome brothers came over from the west end with a jack. The other came from the east end with a plank. They put the track back on together in about twenty minutes, without a word, each handing the other what was wanted before it was asked for.',
      ),
      p(
        'The church struck eleven. Ms Tarrow stuck the scythe in the bank by its handle, took the stone out of her boot and drew it down the blade nine times on one side and nine on the other. In the middle of the bed the machine started up, went forward for a hundred metres, and began to look for somewhere to turn.',
      ),
    ],
  },
  {
    slug: 'passengers-without-papers',
    section: 'environment',
    headline: 'Passengers without papers',
    kicker: 'Column',
    standfirst: 'On a thick night in October a ship is the only island for sixty miles, and it has its lights on.',
    published: '2026-10-10T21:15',
    bylines: [{ contributor: 'the-night-pilot', role: 'WRITER' }],
    topics: ['harbour', 'hallow-fen'],
    body: [
      p(
        'When I came over the rail at one in the morning the second mate took my bag, as they do, and then put a finger to his lips, as they don’t. He pointed at the deck. I thought at first that somebody had spilled something. Then some of it moved over to make room for me.',
      ),
      p(
        'They were goldcrests, most of them. A goldcrest weighs five grams, which is the weight of a sheet of the paper that the ship’s owners like everything printed on. It crosses open water in one night without food, in the dark, by a method that professors dispute, and as long as the sky is clear it is no worse off than the rest of us. But when the cloud comes down it can see nothing at all except one thing, and that is us: a hundred and ninety metres of steel with forty floodlights burning so that nobody shall trip.',
      ),
      p(
        'So they come round, and round, like the moths they very nearly are, until they can’t, and they come down. On the hatch covers, in the coils of the mooring lines, along the handrail wing to wing. There was one on the bridge, on the gyro repeater, fast asleep over north-north-west. The master had forbidden anybody to use the foghorn and was plainly wondering if this was in the regulations.',
      ),
      p(
        'I asked him to put out the deck lights. He said that there was a rule. I said that there was, and that it was about working on deck, and who was working on deck? He looked at me, and I suppose he saw somebody he would never meet again, and he said a word to the mate. They went out from aft to forward, bank by bank. You could hear it when the last went, a kind of loosening in the air over the ship. I counted to a hundred. When the moon got a finger through the cloud there was nobody up there any more.',
      ),
      p(
        'We took the rest in with us, under the leads and up to the lay-by berth, dark as a cat. That is not as hard as it sounds. One sees better without lights; people who work ashore never believe it. I conned two hundred thousand crowns’ worth of fertiliser through the narrows at five knots, with my voice down, so as not to disturb north-north-west.',
      ),
      p(
        'The cook had eleven in a colander by the stove with a tea towel over them. He was a very large man. He told me that he had read you must not give them bread, so he’d opened a tin of dog food, though there was no dog, and had been catching flies.',
      ),
      p(
        'They went at first light, all together, in the direction of the fen. I have sat on the quay since and looked across at Port Aune, where no ship was due before Monday and it was lit all the same from end to end. I counted the lamps once while waiting for a tanker. I got to three hundred and twelve, and the tanker came. There will be a switch. I don’t say that it’s a big one.',
      ),
      p(
        'The mate wrote them up in the log, under passengers. Landed: forty or so, no papers, all in good order. He asked me to sign it and I did.',
      ),
    ],
  },
  ...environmentWater,
]
