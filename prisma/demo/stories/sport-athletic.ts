import { cite, h2, p, table } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const sportAthletic: DemoStory[] = [
  {
    slug: 'athletic-win-more-at-low-water',
    section: 'sport',
    headline: 'Athletic win more at low water. The groundsman has known for years',
    frontHeadline: 'Athletic and the tide: look under the pitch',
    kicker: 'Data',
    standfirst: 'We set four seasons of home results against the tide table and expected nothing. Then we went to look at a hole behind the east stand.',
    dateline: 'Skellan',
    published: '2026-04-28T06:45',
    bylines: [
      { contributor: 'priya-venkataraghavan', role: 'DATA' },
      { contributor: 'jonah-okafor-reid', role: 'REPORTER' },
    ],
    topics: ['skellan-athletic', 'harbour'],
    picture: { key: 'tide-chart', caption: 'The tide at Skellan over the hours of a day; kick-off at Basin Road may fall anywhere on it.' },
    body: [
      p(
        'It began as a joke by a reader, Mr Lowther of Tun Lane, who wrote that Skellan Athletic played “like a side with water in its boots, but only when the water is in”. He had been going to Basin Road for 51 years and had a feeling about it. He asked if there were figures.',
      ),
      p(
        'There are now. ',
        cite('results', 'Athletic have played 92 league matches at home in the last four seasons'),
        '. For each of them ',
        cite('gauge', 'we took the height of the water in the basin at the hour of kick-off, from the harbour office’s gauge'),
        ', and sorted the matches into three.',
      ),
      table(
        'Skellan Athletic’s home league results over four seasons, by the height of the tide at kick-off',
        ['Height of the tide', 'Played', 'Won', 'Drawn', 'Lost', 'Won, per cent'],
        ['Under 1.5 metres', '31', '18', '7', '6', '58'],
        ['1.5 to 3.5 metres', '34', '14', '9', '11', '41'],
        ['Over 3.5 metres', '27', '7', '8', '12', '26'],
        ['All', '92', '39', '24', '29', '42'],
      ),
      p(
        'It might be luck. We dealt the 92 results out again at random ten thousand times, as one would cards, and in 69 of the deals the gap between the top and the bottom row was as wide as this or wider. That’s a small chance and not a tiny one. If you look through enough tables you will find something of the kind in one of them, and we would have left it there had we not gone to see the groundsman.',
      ),
      h2('The hole'),
      p(
        'Edwin Tarr has looked after the pitch for twenty-two years. He was not surprised by the table. He asked only which match was the one at 4.1 metres, and when told said “yes, the penalty”, and took us behind the east stand, where there is a manhole, and under it a pipe with a float on a string.',
      ),
      p(
        'Basin Road was built in 1924 on a dock that had been filled with ash, broken pots and most of an old brewery. Water passes through that about as well as it does through gravel. ',
        cite('diary', 'Mr Tarr has written down the level in his pipe before every match since 2009'),
        ', and it follows the basin, some 70 minutes late and about a third as far. On the biggest tides it stands 20 centimetres under the grass. There is no puddle, nothing that a referee would notice. The ball stops sooner, that is all.',
      ),
      p(
        'He showed us how much, by rolling one down a plank. On a Tuesday at low water it ran 14.2 metres on average; on the Friday, at a height of 3.9, it ran 11.6.',
      ),
      p(
        'That would matter less to a team that hit it long. Athletic make more passes along the ground than anybody in the division but one, on the instructions of Yusra Penhale, who has been manager for two of the four seasons. She looked at the table for a good while. Then she asked if the harbour office knew the heights for next season. It does; they are worked out years ahead. The fixtures come out in July, and the league lets a home club ask to move a kick-off by up to three hours, for reasons of “crowd, transport or broadcasting”.',
      ),
      h2('What it is not'),
      p(
        'We checked the obvious things. High water at three in the afternoon comes round once a fortnight, so the tide favours no month and no opponent. The sides met at high tide were on average half a place lower in the table than the others. Nor is it the wind. ',
        cite('teague', 'A statistician to whom we gave our working, Dr Amabel Teague, found the same gap by another method, and thought that about half of it would survive another four seasons'),
        '. She added that she would not put money on a match because of it.',
      ),
      p(
        'Mr Lowther has been told. He wrote by return to say that he was obliged, and could we now look into the referees.',
      ),
    ],
    references: {
      results: {
        kind: 'DATASET',
        title: 'League results by round, second division',
        publisher: 'Second Division Clubs’ Office',
        published: '2026-04',
        url: 'https://league.example.com/second-division/results',
      },
      gauge: {
        kind: 'DATASET',
        title: 'Tide gauge, inner basin: ten-minute heights',
        publisher: 'Skellan Harbour Office',
        published: '2026',
        url: 'https://harbour.example.org/gauge/inner-basin',
      },
      diary: {
        kind: 'DOCUMENT',
        title: 'Pitch diaries, Basin Road, thirty-four notebooks',
        creators: ['Edwin Tarr'],
        publisher: 'Skellan Athletic',
        published: '2026',
      },
      teague: {
        kind: 'INTERVIEW',
        title: 'Dr Amabel Teague, Vintry Hill University, in correspondence with the Ledger',
        creators: ['Priya Venkataraghavan'],
        published: '2026-04',
      },
    },
    corrections: [
      {
        at: '2026-04-29T12:30',
        kind: 'CORRECTION',
        weight: 'HIGH',
        text: 'The first version of this article said that Athletic had won 65 per cent of home matches played at low water and 19 per cent of those played at high. We had read the times of the gauge, which keeps winter time all year, as clock time, and so had the tide an hour wrong for 41 matches played in the summer months. The true figures are 58 and 26 per cent. The effect is smaller than we reported and likelier to be chance; the table, the test and the paragraphs about them have been done again.',
      },
    ],
  },
]
