import { cite, h2, link, p, quote } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const culturePast: DemoStory[] = [
  {
    slug: 'the-clerk-who-paid-five-dead-men',
    section: 'culture',
    headline: 'The clerk who went on paying five dead men',
    kicker: 'Archives',
    standfirst: 'A wage ledger found above a ceiling in the Customs House suggests that the flood of 1953 killed 28 people in Skellan. The memorial has 23.',
    dateline: 'Skellan',
    published: '2026-09-05T07:00',
    bylines: [
      { contributor: 'elspeth-marlowe', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['heritage', 'libraries', 'harbour'],
    picture: { key: 'archive-ledgers', caption: 'Old bound ledgers on a shelf in the library’s strongroom; the third from the left is the casual wages book for 1953.' },
    body: [
      p(
        'In March a plasterer who was mending a cornice in the Customs House put his arm through a ceiling and touched leather. There were nine volumes up there, in a space 40 centimetres high, wrapped in a tarpaulin and tied like a parcel. They were the wage books of the harbour’s casual labour from 1946 to 1955. Everybody who had looked for them had been told that they were pulped.',
      ),
      p(
        'They are now in the strongroom of the Municipal Library. Josephine Adair, the head librarian, gave them six weeks to dry out and then went through them herself, in the evenings. She is an orderly reader and began in 1946. It was June before she came to the week of the flood.',
      ),
      h2('The third page'),
      p(
        'The sea came into the basin shortly after two in the morning. By the time that it went out there was a coaster in Tun Lane. ',
        cite('register', 'The coroner sat on 23 deaths'),
        ', and the 23 names are cut into a stone by the pilot steps, where a wreath is laid each winter.',
      ),
      p(
        'Casual men were hired by the day, under a lamp, from whoever stood there. They came off ships and from inland; many were known by one name, or by a town. Twelve or fifteen of them slept in the cellar of 4 Basin Row, at a crown a week, which they paid to a harbour foreman. ',
        cite('ledger', 'In the wages book for the week before, five men have that cellar for an address. In the weeks after it they are paid as usual'),
        '.',
      ),
      p(
        'They were paid for eleven weeks. The cellar had filled to its ceiling. Against each of the five, each Friday, stands a full week’s wage of 6 crowns 40, and under “signature of payee” the same two letters in violet ink. On the third page somebody has pencilled a question mark. Beside it, in the violet ink, is this:',
      ),
      quote(
        'Casual wages book, Skellan Harbour Office, 1953',
        'Absent on account of the water. Not discharged as no notice was given by either party. Monies forwarded. N.A.',
      ),
      h2('N.A.'),
      p(
        'Nora Askew was junior wages clerk, aged 24. She had no authority to forward money to anyone. Nor had she been told where the men came from, since nobody had asked them; but as a kindness she used to write their letters home for those who could not, and so she knew. In the back of the volume is an envelope with five addresses. One is on Sule. Two are villages above Oxmere, and two are in countries that have since changed their names.',
      ),
      p(
        'Her daughter, Philippa Renn, lives in Thornby Quay. ',
        cite('renn', 'She had never heard of the five men, but she knew about the eleven weeks, because in the twelfth her mother was dismissed'),
        '. The family had always been told that it was on account of her handwriting.',
      ),
      p(
        'The sum was 352 crowns. It was noticed at the half-year. Ms Adair has found what she thinks is the only other mention of it, ',
        cite('minutes', 'in a minute of the harbour board which resolves that “the irregularity in the casual book be not pursued, nor the book retained”'),
        '. Somebody, evidently, could not bring himself to do the second part. The tarpaulin is a pilot’s, and the knot, according to a pilot to whom we showed a photograph, is a pilot’s too.',
      ),
      h2('Names'),
      p(
        'The five are written in the book as Dominik, T. Hale, Old Hale, Yusuf B. and the Oxmere boy. Whether they died is not proved. Men like them moved on without telling anyone; the foreman who had the letting of the cellar swore that it was empty that night, and he had reason to. But not one of them is hired again at Skellan. And in the registers of the church on Sule there is a Thomas Hale, labourer, with his father of the same name, for whom a service was held that spring “in the absence of the body of either”.',
      ),
      p(
        'The oldest person now living who worked under the lamp is Bertram Coy, who is 93. He remembered the Oxmere boy at once. “Ginger. He’d a tin whistle,” he said. “I thought that he went home.”',
      ),
      p(
        'Ms Adair has asked the council to consider the stone. It has room for six lines. The mason’s price is 11 crowns a letter, and the five names as they stand in the book come to 407 crowns, which is 55 more than was forwarded. Piet Larkwell, for the opposition, has seconded her; Maren Oduya-Holt has asked that somebody first try to find out what the boy was called.',
      ),
      p(
        'So the library has put a notice in the corn exchange at Oxmere. It says that information is wanted about a red-haired youth who left for the coast in or about 1952, and could play. As of Friday there had been three answers. Two gave the same surname.',
      ),
    ],
    references: {
      register: {
        kind: 'DOCUMENT',
        title: 'Register of inquests, Skellan, first quarter of 1953',
        publisher: 'Skellan Municipal Library, archives',
        published: '1953',
        url: 'https://library.example.org/archives/inquests-1953',
        locator: 'nos. 11 to 33',
      },
      ledger: {
        kind: 'DOCUMENT',
        title: 'Casual wages book, volume 7',
        publisher: 'Skellan Harbour Office',
        published: '1953',
        url: 'https://library.example.org/archives/harbour-wages/7',
        archivedUrl: 'https://archive.example.net/library/harbour-wages-7',
        locator: 'ff. 31 to 53',
      },
      renn: {
        kind: 'INTERVIEW',
        title: 'Philippa Renn, interviewed at Thornby Quay',
        creators: ['Elspeth Marlowe'],
        published: '2026-08',
      },
      minutes: {
        kind: 'DOCUMENT',
        title: 'Minutes of the Harbour Board, in committee',
        publisher: 'Skellan Harbour Office',
        published: '1953-07',
        url: 'https://library.example.org/archives/harbour-board-1953',
        locator: 'minute 118',
      },
    },
  },
  {
    slug: 'ambrose-tully-who-wrote-the-tides',
    section: 'culture',
    headline: 'Ambrose Tully, who wrote the tides',
    kicker: 'Obituary',
    standfirst: 'He kept the light at Lanter Point for 29 years and a column in this newspaper for 38. In the second he was late once, by an hour, when the clocks changed.',
    published: '2025-09-27T07:30',
    bylines: [{ contributor: 'elspeth-marlowe', role: 'WRITER' }],
    topics: ['heritage', 'harbour'],
    picture: { key: 'harbour-dusk', caption: 'The basin at dusk from the window of the Ledger’s old tide room, where Mr Tully wrote on Mondays.' },
    body: [
      p(
        'Ambrose Tully, who has died at the age of 87, worked out the tide tables of this newspaper by hand, in pencil, on the backs of old ones. He held that the paper was good and that it was instructive to be able to turn over and see how one had done.',
      ),
      p(
        'He was born over a sail loft in Basin Row, the fourth child of a harbour diver, and at nineteen was posted to the lighthouse at Lanter Point as supernumerary assistant keeper for six weeks. He stayed until they took the keepers off. In 29 years he advanced by a single grade, having twice declined to be made principal, since the principal had to fill in the forms. It was there that he learned the tides, from a pole in a gully, which he read each hour of the day and night for two summers because the book did not agree with his feet.',
      ),
      p(
        'The light was made automatic in the autumn of 1986. On the first Monday of the new year he walked into the Ledger’s front office in his uniform coat, with the table for the coming week, and pointed out eleven errors in the one that had just been printed. He was asked to sit down. He had 1,983 columns in the paper, of which the last appeared on the Saturday before he died and was, he thought, a little hurried.',
      ),
      p(
        'They were said to be about water. Fishermen cut them out for the figures in the last line and their wives for what came above. He wrote about stopped clocks, cats that had gone to sea, the proper way to carry a lamp downstairs, the drowned; about being alone, which he liked, and being alone with Mr Hobday, which he liked less and missed more. He answered each reader’s letter in the order of its arrival and addressed the writer as sir or madam. To a man who wrote that there was no such thing as ',
        link('the stand of the tide at Skellan', '/environment/the-tide-that-stops-to-think'),
        ' he sent a folding chair.',
      ),
      p(
        'He was only ever asked to change one sentence. In the spring of 1991 the harbour board, which was then selling moorings, let it be known that it would prefer not to read about silt. The editor of the day took the matter up with him on the stairs. The following week’s column ran, entire:',
      ),
      quote(
        'Ambrose Tully, Tides and lights, 1991',
        'I have been asked not to mention the silt in the inner basin, and accordingly I shall not.',
        'High water at Skellan on Sunday: six minutes past eight, and half past eight in the evening. Depth over the inner sill: see above.',
      ),
      p(
        'The basin was dredged that August. He didn’t refer to it.',
      ),
      p(
        'For nine years, until her death, he was married to Winifred Hobday, the widow of his colleague at the light. He said that she had been the first person in his life to ask him what he was looking at. There were no children; there are, in Thornby Quay alone, seven people called Ambrose, whose parents he had rowed to hospital or taught to swim.',
      ),
      p(
        'His figures were good. Professor Anselm Roke’s students at Vintry Hill once compared four thousand of his predicted high waters with the gauge. They came out on average four minutes closer than the official table, which had cost, that year, 90,000 crowns. When they told him he was silent for some time. Then he asked to see the ones that were wrong.',
      ),
      p(
        'From next week the Ledger will print the harbour office’s tables. It seems right to say so. They are accurate to within ten minutes on most days and show the top and the bottom of the tide. The stand we will go on putting in ourselves, from his pencilled sheets, which run to the end of next year.',
      ),
      p(
        'He died at home in Basin Row on Tuesday, at about a quarter to five in the afternoon. His niece, who was with him, looked up the hour. It was slack water.',
      ),
    ],
  },
]
