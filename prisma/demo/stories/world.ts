import { bullets, cite, facts, footnote, h2, p, pull, quote } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const world: DemoStory[] = [
  {
    slug: 'halvane-strait-pilots-return',
    section: 'world',
    headline: 'Pilots return in Halvane Strait after nine days; 140 ships wait to pass',
    standfirst: 'Two pilots will board every ship with a hazardous cargo under the agreement that ended the stoppage. Clearing the queue is expected to take a week.',
    dateline: 'Port Halvane',
    published: '2026-11-22T09:40',
    bylines: [],
    topics: ['harbour'],
    body: [
      p(
        'Pilots in the Halvane Strait returned to work at 6 a.m. on Sunday after a nine-day stoppage that had left 140 merchant ships at anchor at either end of the passage, the strait authority said.',
      ),
      p(
        'The first vessel to pass was a tanker carrying vegetable oil, which entered from the north at 6.41 and cleared the southern light shortly before eleven. Ships will move in convoys of six, alternately from each end, with priority for livestock and perishable cargo. The authority expects the queue to be cleared in seven to nine days.',
      ),
      p(
        'The 64 pilots stopped boarding ships after one of them was killed in a fall from a ladder. They had asked for two pilots on every ship over 200 metres and an end to boarding by ladder in swells of more than two and a half metres.',
      ),
      p(
        'Under the agreement, reached at about 2 a.m., two pilots will be assigned to ships with hazardous cargoes of whatever length. Boarding will be suspended in swells above two and a half metres, as the pilots had demanded, but the chief pilot may allow it up to three. The authority will inspect the ladders of all ships at anchor before they move.',
      ),
      p(
        '“We inspected ten during the night and sent back four,” said Marit Osk, the pilots’ spokeswoman. “One had been mended with the cord of a window blind.”',
      ),
      p(
        'About 90 ships a day use the strait, which is 31 kilometres long and 900 metres wide at its narrowest. Owners who did not wish to wait have sent at least 53 vessels round the cape, adding ten to twelve days to a voyage. Hire rates for bulk carriers rose by 17 per cent during the stoppage.',
      ),
      p(
        'The pilot who died, Anton Reval, was 51. The convoy will reduce speed as it passes the place, the authority said. The owners of the ship concerned have said that they are assisting an inquiry, and that its ladder had been certified in the spring.',
      ),
    ],
    from: {
      partner: 'northlight-wire',
      originalUrl: 'https://northlight.example.org/shipping/halvane-pilots-return',
      originalPublished: '2026-11-22T09:05',
      originalAuthors: ['Petra Lindahl', 'Northlight Wire staff'],
      edits: 'NONE',
    },
  },
  {
    slug: 'grain-barges-halted-on-the-dorsa',
    section: 'world',
    headline: 'Grain barges halted on the Dorsa as river falls to lowest level on record',
    standfirst: 'Barges built for 3,000 tonnes are leaving with 900, and from midnight those too will stop above the Kerrin bend.',
    dateline: 'Kerrin',
    published: '2026-11-09T18:05',
    bylines: [],
    topics: ['weather', 'harbour'],
    body: [
      p(
        'Navigation on the upper Dorsa will be suspended from Monday midnight after the river fell to 71 centimetres on the gauge at Kerrin, the lowest reading in 118 years of records, the waterways office said.',
      ),
      p(
        'The river carries about two-fifths of the grain exported from the eastern plain. At this point in the season some 110 barges would be expected to pass Kerrin every day. On Monday 21 did so, each with no more than 900 tonnes in a hold built for 3,000.',
      ),
      p(
        'The suspension covers 240 kilometres of river above the bend at Kerrin, where a bar of gravel has appeared across two-thirds of the channel. Below it, loaded barges may proceed with a draught of up to 1.3 metres. The waterways office will review the measure every three days. No rain is forecast in the catchment for at least ten.',
      ),
      p(
        'Millers and exporters have begun to send wheat to the coast by rail. Freight rates for grain from the plain to the sea have risen by 38 crowns a tonne since the end of last month, according to a broker in Kerrin, and wagons are booked for four weeks ahead. Wheat for delivery next month stood at 291 crowns a tonne at the close on Monday. In the week before the river began to fall it had been 240.',
      ),
      p(
        '“There is plenty of wheat,” said Davin Sorrel, who manages a silo holding 60,000 tonnes at the foot of the bend. “I can see it from my desk. What I can no longer see from my desk is a boat.”',
      ),
      p(
        'Fishermen have reported the remains of a wooden bridge and at least two motor vehicles in the exposed bed. A stone cut with the words “If you can read me, buy bread”, last seen 72 years ago, came out of the water on Saturday. Police have asked the public not to walk out to it, as the mud around it does not bear a person’s weight.',
      ),
    ],
    from: {
      partner: 'northlight-wire',
      originalUrl: 'https://northlight.example.org/commodities/dorsa-barges-halted',
      originalPublished: '2026-11-09T17:40',
      originalAuthors: ['Jonas Ekelund'],
      edits: 'NONE',
    },
  },
  {
    slug: 'what-a-dry-river-does-to-a-loaf',
    section: 'world',
    headline: 'What a dry river does to a Corn Street loaf, and what it does not',
    frontHeadline: 'The river explains six of the thirty-five',
    kicker: 'Analysis',
    standfirst: 'The white loaf has gone up by 35 hundredths of a crown and everybody blames the Dorsa. We took a loaf apart.',
    published: '2026-11-17T06:00',
    bylines: [
      { contributor: 'noor-haddad', role: 'WRITER' },
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
    ],
    topics: ['weather', 'harbour'],
    body: [
      p(
        'A stone came out of a river ten days ago and since then I have been asked about it at the bakery, at the dentist’s and twice on the tram. It says: if you can read me, buy bread. People who have never thought about the Dorsa, which runs a very long way from here through a plain that few of us will visit, now know that it is dry, and that a large white loaf on Corn Street costs 3.45 crowns where at the end of the summer it cost 3.10. They have put the two together. So did the notice in the bakery window.',
      ),
      p('The connection is real. It is also a good deal smaller than the notice.'),
      h2('Seven hundred grams'),
      p(
        'An 800-gram loaf is made with about 560 grams of flour, and to get that much white flour you must mill 700 grams of wheat. ',
        cite('wire', 'Wheat went from 240 to 291 crowns a tonne as the river fell, and carriage from the plain to the sea rose by 38'),
        '. A tonne makes 1,430 loaves. Divided among them, the dearer grain comes to 3.6 hundredths of a crown, and the dearer carriage to 2.7. Call it six, out of 35.',
      ),
      p(
        'Nor has most of that wheat arrived. ',
        cite('portdata', 'The last ship to bring milling wheat over the quay at Skellan berthed ten weeks ago, with 4,100 tonnes bought at the old price'),
        '. By the mill’s own reckoning it will be grinding that cargo until the new year. What people are eating today was harvested, sold, shipped and stored before anybody could read the stone.',
      ),
      h2('Then why now?'),
      p(
        'Because flour is not priced by what it cost. The mill at Oxmere sells on a contract that follows the market month by month, and includes a surcharge for “logistics”, which came into force on the day the barges stopped. That adds 6.1 hundredths to a loaf. Next there are wages. The bakers’ agreement, signed before there was any talk of a drought, raised the night rate by 9 per cent from the start of this month. ',
        cite('baker', 'At the Corn Street bakery that is worth 12 hundredths a loaf'),
        '; it would have gone on the price whether it rained or not.',
      ),
      p(
        'That makes a little over 24, and leaves more than ten for which nobody offered us a cause. The baker, to whom I put this on Friday at an hour when he would rather have been asleep, did not pretend that there was one. He had held his price for twenty months. He had meant to raise it in the spring, and lost his nerve when the shop opposite did not. “Then everyone was talking about this river,” he said. “I thought, well. They are expecting it.”',
      ),
      p(
        'I find that I cannot be indignant. It is how prices have always moved: in a crowd, and under cover. But it matters which part is the river, because that part will last. Ships cannot use the upper Dorsa and those that go by sea have had to wait in the Halvane Strait. If wheat stays where it is, the dear grain reaches our mill early in the new year, and six hundredths will then be honestly due. I would not bet on their being the six that have already been charged.',
      ),
      p(
        'As for the stone, a colleague at Al-Marfa, whose city has been watching dry rivers for rather longer than ours, wrote to say that they have one too. Theirs says: we told your grandfather.',
      ),
      facts(
        'Where the 35 hundredths went',
        bullets(
          'Dearer wheat: 3.6',
          'Dearer carriage from the plain: 2.7',
          'The mill’s surcharge: 6.1',
          'Bakers’ night wages: 12.0',
          'Everything else, including nerve: 10.6',
        ),
      ),
    ],
    references: {
      wire: {
        kind: 'ARTICLE',
        title: 'Grain barges halted on the Dorsa as river falls to lowest level on record',
        creators: ['Jonas Ekelund'],
        publisher: 'Northlight Wire',
        published: '2026-11',
        url: 'https://northlight.example.org/commodities/dorsa-barges-halted',
      },
      portdata: {
        kind: 'DATASET',
        title: 'Arrivals and cargoes by berth',
        publisher: 'Skellan Harbour Office',
        published: '2026-11',
        url: 'https://data.example.org/skellan/harbour-arrivals',
        locator: 'berth 3, commodity code 12',
      },
      baker: {
        kind: 'INTERVIEW',
        title: 'The owner of a bakery on Corn Street, with his wage book',
        creators: ['Noor Haddad'],
        published: '2026-11',
      },
    },
  },
  {
    slug: 'the-train-that-stops-for-tea',
    section: 'world',
    headline: 'The train that stops for tea',
    kicker: 'Letter from the Marouk line',
    standfirst: 'At kilometre 214 there is no town, no platform and nothing in the timetable. For sixty years the mixed train to Tezzin Wells has stopped there anyway.',
    dateline: 'Kilometre 214',
    published: '2026-08-14T06:00',
    bylines: [],
    topics: ['heritage'],
    picture: { key: 'desert-rail', caption: 'The single track of the Marouk line running dead straight across a dry plain towards a low range of hills.' },
    body: [
      p(
        'The driver begins to brake at a white-painted oil drum. He does it without looking at the drum, as one puts out a hand for a banister, and twelve hundred metres later the mixed train from Marouk to Tezzin Wells, six wagons of cement, two of water, one of goats and a single green coach, comes to rest with its door opposite a kettle.',
      ),
      p(
        'Kilometre 214 is not on the map of the line. It has no siding and no name. There is a room built of sleepers, a thorn tree to which somebody long ago bolted a clock, and a woman of 71 called Sabra Tellim, who will already have poured the first seventeen glasses, because the guard has told her over the radio that she will need seventeen.',
      ),
      p(
        'The stop takes fourteen minutes. In the working timetable, the one for staff, those minutes are spread over the next sixty kilometres as an allowance for sand. There is very little sand on the next sixty kilometres.',
      ),
      h2('The gang'),
      p(
        'Mrs Tellim’s father led the gang that kept this length of track. There were nine men here, and four families, and a steam engine needs water every hundred kilometres, so that until the diesels arrived every train had cause to stop. Then none did. The railway withdrew the gang in a single morning, on a train sent for the purpose, and her father, who was asked to sign for the tools, signed for them and did not get on.',
      ),
      p(
        'He stayed for the graves, his daughter says: two of them were his. For three weeks nothing stopped. Then a driver whom he had once pulled out of a washed-out culvert brought a train of forty wagons to a stand beside the room, climbed down, and asked whether there was any tea.',
      ),
      pull('Sabra Tellim', 'They asked him how long it would take to boil. He said, how long have you got?'),
      p(
        'Nobody has ever given permission. The inspectors who ride the line twice a year have tea as well. One of them, newly appointed and from the capital, stayed in his seat with a stopwatch in the spring of some year that everybody remembers differently, and it is agreed that he wrote a report, that the report went up through four offices, and that it came down again with a note in the margin. The note said: sugar?',
      ),
      h2('What is carried'),
      p(
        'A glass costs what you give. On the day I travelled it was mostly coins, a bag of onions, a phone battery, half a sheet of stamps and a prescription filled at Marouk. Letters for the herders of the northern wells are left here, and the herders come in for them on no particular day. A schoolteacher got down with two crates of exercise books and sat on them, waiting for a camel that he had every reason to think was on its way.',
      ),
      p(
        'The passengers drink standing up. There are a few who make the journey every week, and they leave their glasses in the order of their seats so that Mrs Tellim can tell who has been ill. “There is one who turns his upside down,” she said. “He has been promising for twelve years to marry a woman at the Wells. If he ever does he is to put it the right way up.” She looked along the row. “No.”',
      ),
      h2('The new line'),
      p(
        'Forty kilometres to the south they are building another railway, electric, straight and fenced. It will run from the phosphate quarries to the sea and it will take the cement too. The engineers’ camp can be seen from here at night as a smear of light. When the line opens, in two years or in four, there will not be enough freight on this one to pay for a driver.',
      ),
      p(
        'A delegation has been to see her. They were polite and had brought a folder. The company would build her a kiosk at the new junction, in brick, with a counter and a cold tap, and would pay for the clock to be moved. She asked how long the trains would stop there. They told her that they would not, as such, stop; they would slow to sixty.',
      ),
      p(
        'She has been practising, the guard told me as we pulled away, and it took me most of the sixty sandless kilometres to be certain that he was joking. Behind us the glasses were being rinsed in half a bowl of water. There were sixteen the right way up and one upside down, and under the thorn tree the teacher was still sitting on his books, quite at ease, looking towards the north.',
      ),
    ],
    from: {
      partner: 'meridian-desk',
      originalUrl: 'https://meridian.example.org/features/the-train-that-stops-for-tea',
      originalPublished: '2026-08-13T12:00',
      originalAuthors: ['Lucan Verrault'],
      edits: 'ABRIDGED',
    },
  },
  {
    slug: 'the-town-that-keeps-two-clocks',
    section: 'world',
    headline: 'The town that keeps two clocks',
    standfirst: 'In Valdurra the upper parish lives 22 minutes behind the lower. A bus company, a school and a wedding have all tried to settle the matter.',
    dateline: 'Valdurra',
    published: '2026-11-02T06:00',
    bylines: [],
    topics: ['heritage', 'language'],
    picture: { key: 'mountain-town', caption: 'Valdurra on its two terraces, with a bell tower on the upper and another, a head shorter, on the lower.' },
    body: [
      p(
        'The bus leaves the lower square in Valdurra at noon and reaches the upper square at seven minutes past, where it is a quarter to twelve. The driver has two watches. He wears the second on the inside of the wrist, out of tact.',
      ),
      p(
        'When the railway came up the valley in 1884 it brought the time with it. Until then every village in these mountains had taken noon from its own sun. The lower town, which had got a station, changed in an afternoon. The upper town, which had been promised one, did not; and it has been waiting for more than 140 years, 22 minutes behind.',
      ),
      p(
        'In law there is one time here, as in the rest of the country, and no one disputes it. Rents fall due by it. But the upper bell rings the old noon, and mass, market and the football are arranged by ear. An upper-town invitation for eight is understood on both terraces to mean 8.22. A lower-town invitation for eight is understood in the upper town to mean that one will be late, and will be forgiven, and that this forgiveness will be mentioned.',
      ),
      h2('Two words for late'),
      p(
        'Some 3,100 people live on the lower terrace and 740 on the upper. They speak the same mountain language, with a few dozen words between them over which they have agreed to differ, and a good many of these have to do with the clock. Lower Valdurra has one word for late. Upper Valdurra has two: one for being late, and one for being late below.',
        footnote(
          'The second is a compound and means, word for word, “sunk”. It is used for bread that has failed to rise and for a brother-in-law who took a job with the bus company.',
        ),
      ),
      p(
        'Ilse Corvane, who is 83 and was postmistress of both squares, used to cancel letters by railway time and hand them out by the bell. A letter posted below at noon could be delivered above at a quarter to. Collectors wrote to her from abroad. She replied to all of them, and dated the replies as she pleased.',
      ),
      quote(
        'Ilse Corvane, formerly postmistress of Valdurra',
        'People ask me which is the right one. I tell them that I have had two husbands, one from each square, and that it was never the time that was the trouble.',
      ),
      h2('The school'),
      p(
        'It nearly ended this autumn. The upper school, down to 27 pupils, was merged with the lower, and for the first time there were children from both terraces who had to be in one room when a bell went. The head teacher, a tactful woman from the plain, proposed that lessons should begin at 8.11.',
      ),
      p(
        'It lasted nine days. Parents on both terraces found that they could agree on something, which was that 8.11 was no time at all. There was a meeting; it was called for seven, and so it began twice. In the end a boy of ten pointed out that if school began when the bus came, nobody need say when that was. This is now the rule. It is printed on the letterhead.',
      ),
      p(
        'The railway closed in 1991. No train has called at the lower station since, and the time that the trains brought is kept up by a jeweller, who sets the station clock every Friday against his telephone. On the terrace above him a sacristan sets the upper bell by a line of brass in the church floor, where the sun comes through a hole in the south wall. He is allowed by the diocese to use a telephone as well, but he says that the hole has never needed charging.',
      ),
      p(
        'I had an appointment with him for three. I arrived, by my own watch, exactly on the hour, and he was asleep in a pew. He opened one eye and considered me with great kindness. “You are from below,” he said.',
      ),
    ],
    from: {
      partner: 'meridian-desk',
      originalUrl: 'https://meridian.example.org/features/the-town-that-keeps-two-clocks',
      originalPublished: '2026-11-01T12:00',
      originalAuthors: ['Agathe Morrow'],
      edits: 'STYLE',
    },
  },
]
