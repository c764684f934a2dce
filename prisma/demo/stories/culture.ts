import { culturePast } from '#prisma/demo/stories/culture-past.ts'
import { cite, embed, facts, footnote, h2, p, pull, table } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const culture: DemoStory[] = [
  {
    slug: 'library-opens-on-sunday-unfunded',
    section: 'culture',
    headline: 'The library opened on Sunday. Nobody has yet decided that it should',
    frontHeadline: 'The library opened anyway',
    standfirst: 'The money turned out to be rails, and the letter that was to stop it turned out to be a question. We stood at the door with a counter.',
    dateline: 'Skellan',
    published: '2026-11-22T17:40',
    bylines: [
      { contributor: 'priya-venkataraghavan', role: 'REPORTER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['libraries', 'council-money'],
    picture: { key: 'library-reading-room', caption: 'The reading room of the Municipal Library, with its long tables and green lamps, at twenty past two on Sunday.' },
    body: [
      p(
        'At noon on Sunday Josephine Adair unlocked the Skellan Municipal Library, looked up and down Corn Street, and stood aside. Eleven people were waiting. One had a suitcase, and proved to be from Sule; she had been on the quay since Saturday midday, and wanted a chair with a back.',
      ),
      p(
        'Sunday opening was voted on Tuesday and undone by Tuesday midnight, when the council learned that the money for it was already on the floor of the tram depot in the form of grooved rail. Ms Adair, the head librarian, had by then hired two assistants and told them to come in until somebody put it to her in a letter. The letter came on Friday at five. It asked her to “consider the position”.',
      ),
      p('“I considered it,” she said. “It’s a good position. It is next to a tram stop.”'),
      p('We counted, with a clicker, everybody who came in.'),
      table(
        'People entering the Municipal Library, Sunday, by the hour',
        ['From', 'Came in', 'Of whom under 16', 'In the building at the end of the hour'],
        ['12.00', '94', '21', '71'],
        ['1.00', '128', '40', '133'],
        ['2.00', '173', '66', '188'],
        ['3.00', '141', '52', '164'],
        ['4.00', '81', '19', '0'],
        ['All day', '617', '198', ''],
      ),
      p(
        'On an average Saturday, with nine hours instead of five, the figure is 702. There are 180 seats, so that for half an hour in the middle of the afternoon there were eight more people than places, and the history of canals was read standing up.',
      ),
      p(
        'They borrowed 412 items. Over a third of them went out on the tickets of people who, as far as the system knows, had not been in for more than a year. The rest of what they came for doesn’t show in the system. Fourteen used the tables to fill in a form. A man who works six nights at Port Aune, and has been told that there may be fewer, read two days’ newspapers and asked for a book on joinery. The boy beside him did nothing at all for an hour and forty minutes in front of a radiator.',
      ),
      p(
        'The afternoon cost 1,140 crowns: two assistants for six hours, the caretaker at Sunday rate, and the boiler, which had to be lit on Saturday evening, in the storm, with the door of the boiler-house held by Ms Adair’s nephew. She has it in a book. Fifty Sundays would be 57,000, and nobody on either side of the chamber has said that this is too much. It has to come out of a pot, is all, and the pots are being counted.',
      ),
      p(
        'Maren Oduya-Holt, the council leader, came in at ten to three, with the bridge on her mind and a coat over a cardigan. She stayed eight minutes and was seen to read the notice on the door, the one with “subject to rails” pencilled at the foot. She took out a pen, thought better of it, and left with a detective novel. It is due back in three weeks, which is after the special meeting.',
      ),
      p('The woman from Sule caught the four o’clock boat, the first of the day to sail. She had slept through most of a biography.'),
    ],
  },
  {
    slug: 'laureate-poem-too-heavy-for-bridge',
    section: 'culture',
    headline: 'Laureate’s poem for Merrow Bridge is 26 kilograms too heavy',
    standfirst: 'The railing will carry a plate of 60. Edda Quill has been asked by an engineer to lose nearly a third of her letters, and is finding it rather bracing.',
    dateline: 'Skellan',
    published: '2026-11-13T08:00',
    bylines: [{ contributor: 'elspeth-marlowe', role: 'WRITER' }],
    topics: ['merrow-bridge', 'language'],
    picture: { key: 'council-hall', caption: 'The Customs House, where a full-size paper pattern of the plate hangs in the stairwell with pencil through parts of it.' },
    body: [
      p(
        'A letter in bronze, 40 millimetres tall, weighs about 31 grams. The plate to which it is fixed comes to another 110 for each letter that it has to make room for. Tomasz Brandreth, chief engineer of Merrow Bridge, worked this out on the back of the poem, because that was what he had to hand.',
      ),
      p(
        'The poem is to be set in the downstream railing when the strengthening is finished. It is by Edda Quill, poet laureate of Skellan, who was commissioned at 6,500 crowns and delivered fourteen lines with 612 letters in them. That makes 86 kilograms. The bracket, which has been designed, tested and bought, is good for 60.',
      ),
      p(
        '“I don’t ask anybody to cut a poem,” Mr Brandreth said. “I asked if she could tell me which parts of it were structural.”',
      ),
      p(
        'Ms Quill, who is 67 and drove a crane at the old coal dock before she published anything, said it was the best question she had been put in nine years in the office. She went through it with him in the site hut on Wednesday. Twelve adjectives were found to be carrying no load. A line about gulls was taken out whole; there are real ones. The word “immemorial” alone weighed 1.4 kilograms, on a bridge that was opened in 1931.',
      ),
      p('What is left has nine lines. She let us print the last four:'),
      p(
        'Go over, then. It holds. Two people counted',
        { type: 'hardBreak' },
        'the rivets in the rain, and wrote the number,',
        { type: 'hardBreak' },
        'and came back the next day, when it was dry,',
        { type: 'hardBreak' },
        'and counted them again. They got the same.',
      ),
      p(
        'It now has 408 letters and comes to a little under 58 kilograms, leaving two for bolts. The foundry at Oxmere, which charges by weight, has reduced its price from 9,300 crowns to 6,200.',
      ),
      p(
        'Her fee is not by weight. Piet Larkwell, the leader of the opposition, pointed out at Thursday’s highways committee that a shorter poem at the same price raised the cost per word from 46 crowns to 70. He was asked by the chair whether he wished to move that the words be put back. He did not. He told members, for the record, that he liked the rivets.',
      ),
      p(
        'There are, as it happens, 61,400 of them, and Mr Brandreth’s staff have counted them twice, with the same result on both occasions. He has a copy of the fourteen-line version pinned up in the hut. He is sorry about the gulls.',
      ),
    ],
    corrections: [
      {
        at: '2026-11-13T14:25',
        kind: 'CORRECTION',
        weight: 'LOW',
        text: 'This article first said that the foundry’s price had fallen to 6,700 crowns. It is 6,200. The poem’s first version had fourteen lines, as we said, and not sixteen, as the caption did.',
      },
    ],
  },
  {
    slug: 'the-man-who-plays-all-the-parts',
    section: 'culture',
    headline: 'The man who plays all the parts',
    standfirst: 'For forty-four years Isandro Vell has sat at the back of a cinema with a microphone and spoken every foreign film aloud: the lovers, the police, the horse.',
    dateline: 'Calvarra',
    published: '2026-11-10T06:00',
    bylines: [],
    topics: ['language', 'heritage'],
    picture: { key: 'theatre-stage', caption: 'The bare stage in front of the screen, lit from above; before it was a cinema the Aurora was a theatre, and its prompter’s box is still in use.' },
    body: [
      p(
        'Ten minutes before the film Isandro Vell eats an apple, for the throat. He goes down a short stair, folds himself into what was once the prompter’s box of the Aurora theatre, puts on spectacles, and turns a page. The house lights go down. A woman four metres tall opens her mouth on the screen above him, and the voice that comes out, a fraction later, is that of a man of seventy-one with a slight cold.',
      ),
      p(
        'Within a quarter of an hour no one in the room can hear it any longer. That is how people describe it here. They hear her.',
      ),
      p(
        'Calvarra is a harbour town at the end of a bad road. Its language is spoken by perhaps 90,000 people, which is too few for anyone to have dubbed a film into it. Few of the dockers who filled the Aurora in the years after it became a cinema could read subtitles quickly, and the projectionist of those days could speak three languages, having been deported by three governments. He began to call out a word here and there: she says no; he is lying. When his voice went he looked for somebody to take over. Vell was twenty-seven and sold tickets.',
      ),
      h2('Without a face'),
      p(
        'His rule is never to act. “If I weep, they look at me,” he says. “I’m in a hole in the floor so that they need not.” He speaks on one level, quickly, in the gaps. The actors’ own voices go on underneath, and the audience takes the words from the one and the feeling from the other, and puts the two together somewhere behind its eyes. He finds that it takes children about four minutes to learn, and critics longer.',
      ),
      p(
        'He has done, by the manager’s book, 6,212 films. He prepares each by watching it twice, in the mornings, with the sound turned off for the second time, and writes it out in school exercise books that fill a wall of his kitchen. Some he has given at two hundred performances, never twice in quite the same words. There is a gangster picture, loved in the town beyond its merits, in which for thirty years the hero has died saying that he left the stove on. In the original he says something about his mother.',
      ),
      p(
        '“The first night I lost my place,” Vell says. “I had to give the poor man something. By the second night people were waiting for it.”',
      ),
      pull('Isandro Vell', 'If I weep, they look at me. I’m in a hole in the floor so that they need not.'),
      h2('What he would not say'),
      p(
        'During the years of the colonels an officer was posted at the end of the third row with the script that the ministry had passed. Wherever it differed from what was said on the screen, Vell was to follow the ministry. So he did, to the letter, in the voice of somebody reading a bus timetable. In the scenes that had been left alone he spoke as always. The whole town learned to hear the join. People who were young in those days will tell you that they remember what was cut from certain films, line by line, although no one ever told them.',
      ),
      p(
        'The officer came for three years. He wept at love stories, Vell remembers, and at the end asked whether he might have the apple.',
      ),
      h2('A machine in the box'),
      p(
        'Last spring a distributor in the capital offered the Aurora a system which listens to a film and speaks it in another language as it goes along. It knew Calvarran, more or less, having been fed the collected sermons of a nineteenth-century bishop. There was a demonstration. A taxi driver on the screen, cut up by a lorry, called on the other man to examine his conscience. The audience laughed so much that the manager, Ottilie Brand, asked to keep it for comedies.',
      ),
      p(
        'She does not laugh about the rest of it. Vell is paid by the film, at a rate that has not changed in nine years. He has had an operation on one vocal cord. A single pupil, a young woman named Sefa Moravel who drives the school bus, does the Sunday matinée; she’s quick, and she has the flatness, but he says that she is still being kind to the villains. If she can’t live by it there won’t be a third. The Aurora sells about 120 tickets an evening, at a price a little below that of a sandwich.',
      ),
      p(
        'On the night that I went the film was a long one, about a marriage. Near the end there is a scene of six minutes in which the couple sit in a parked car and neither says anything. Down in the box a page turned, and then for six minutes there was nothing at all. I could hear the projector, and a ship’s generator out in the harbour. Two hundred eyes were on the windscreen of that car.',
      ),
      p(
        'Afterwards I asked him what he does at such moments. He seemed surprised. “I don’t speak,” he said. “I do it for both of them.”',
      ),
    ],
    from: {
      partner: 'meridian-desk',
      originalUrl: 'https://meridian.example.org/features/the-man-who-plays-all-the-parts',
      originalPublished: '2026-11-10T05:00',
      originalAuthors: ['Teodora Vance-Imre'],
      edits: 'NONE',
    },
  },
  {
    slug: 'what-can-be-done-in-fifteen-minutes',
    section: 'culture',
    headline: 'What can be done in fifteen minutes, and what cannot',
    kicker: 'Opinion',
    standfirst: 'The Playhouse has cut the interval by ten minutes. I have been conducting experiments.',
    published: '2025-05-17T08:00',
    bylines: [{ contributor: 'greta-holloway', role: 'WRITER' }],
    topics: ['heritage'],
    body: [
      p(
        'Since the beginning of the month the interval at the Skellan Playhouse has lasted a quarter of an hour. It used to last twenty-five minutes. A card in the foyer says that this is in response to patrons who have trams to catch, and I have no doubt that these patrons exist. I have never sat behind one, but then I should not, they will have been nearer the door.',
      ),
      p(
        'I thought it right to find out what had been lost before I regretted it, and have been four times in a fortnight, with a watch. From row H to the ladies’ takes three minutes when the house is half full. The queue on a Saturday takes nine. That leaves three in which to get back and none in which to buy anything, and the bar knows it: its takings, the manager was good enough to tell me, are down by 41 per cent, which comes to 610 crowns a week. The ten minutes are saving the house some 90 crowns in ushers.',
      ),
      p(
        'But it is not the gin I want to speak up for. The long interval was invented for the scenery. It took twenty-five minutes to turn a wood near Athens into a palace, with ropes, and by the time somebody put in a motor we had found another use for it. We talked about the first half. In fifteen minutes you can establish whether your companion is enjoying himself. You can’t find out why.',
      ),
      p(
        'I met my husband in the second interval of a very bad Tuesday. There were two in those days, of twenty minutes each. In the first he told me that the leading man was miscast. I thought it over during the second act, on the whole crossly, and in the second I told him that he was wrong, and why, with examples, and he listened to all of it and said: yes, I see. I had never before heard anybody say it. We missed the bell. I’ve no idea to this day how the play ended, though I was married to that remark for thirty-six years.',
      ),
      p(
        'You could not do it now. He would have got as far as “miscast” and one of us would have had to go and stand in a queue.',
      ),
      p(
        'The Playhouse’s director, a patient man to whom I have put all this in writing, answers that people’s evenings are shorter than they were. Perhaps. They are just as long by my watch. What he could do, he says, is to try one night a week with the old interval and see who comes. He proposes Tuesdays.',
      ),
      p('I have taken two seats, in row H, near the aisle. The second is for anybody who thinks that I am wrong and can say why.'),
    ],
  },
  {
    slug: 'nine-words-for-a-boat-not-coming',
    section: 'culture',
    headline: 'Sule has nine words for a boat that isn’t coming',
    frontHeadline: 'Nine words for a boat that isn’t coming',
    standfirst: 'A linguist went to the island to check a list of 22. She struck off thirteen, and was then told two that nobody had thought to mention because they are rude.',
    dateline: 'Sule',
    published: '2026-06-20T07:00',
    bylines: [
      { contributor: 'elspeth-marlowe', role: 'WRITER' },
      { contributor: 'mikkel-strand', role: 'PHOTOGRAPHER' },
    ],
    topics: ['language', 'ferries', 'heritage'],
    picture: { key: 'ferry-sule', caption: 'The ferry off Sule on grey water, on a day that the island would call a loom: she is out there, and may or may not be coming in.' },
    body: [
      p(
        'Dr Halla Merriday is against this kind of article. She has spent twenty years explaining to pleasant people at dinner that no language has a hundred words for anything, and when the Sule heritage society sent her a typed list of 22 island words “for the ferry not coming” she put it away in a drawer. It was her daughter who found it, learned it by heart, and began to use it about the tram.',
      ),
      p(
        'So last month Dr Merriday, who teaches the history of language at Vintry Hill, took the boat. She meant to stay for two days, and stayed six.',
        footnote('The boat. She heard all but two of the nine words used of it, in earnest, by people standing next to her.'),
      ),
      h2('Thirteen that weren’t'),
      p(
        'She went to work as one should, with a notebook and no list. ',
        cite('survey', 'She asked 63 islanders, separately, to tell her about days when the ferry had failed, and wrote down what they said'),
        '. A word counted if three people from different houses used it unprompted. Of the 22, thirteen fell. Four were ordinary dialect words for weather, which will do as well for washing. Three were the surnames of captains. And six had been made up, in the winter of 1984, by a schoolmaster who was asked for something to print on a tea towel. ',
        cite('towel', 'The society has a specimen; it was he who had typed the list'),
        '.',
      ),
      p(
        'That left nine. What interested her is that they do not mean the same thing. They divide the subject up between them, as exactly as a set of spanners, and they all divide it by what you do next: go home, wait, eat, send a message, be angry.',
      ),
      p(
        'The oldest is loom. ',
        cite('glossary', 'It is in a minister’s glossary of 1839, for a ship seen above the horizon by a trick of the air, that may not be there at all'),
        '. On Sule you would now say it of a ferry which is visible, and has stopped. Harl is newer and is from the sound that an engine makes when it won’t. A lidding is a fog that comes down after you have bought your ticket. If the crossing is cancelled by a notice and not by the sea, that is a sheeting, from the sheet behind glass in the waiting room; it was coined within living memory and is said with the lips closed.',
      ),
      embed('Sound Radio', 'Eleven islanders say the nine words, and laugh at two others', 'https://audio.example.org/sound-radio/sule-words'),
      h2('In use'),
      p(
        'I went out with her for the last day and heard seven of them before lunch. The half past ten was a harl. By twelve the engine had been seen to and it was a standing, because there was something lying in the berth at the other end. The postmistress, through whom most of the island’s messages pass, has one column for each word in an exercise book and reads off from it how long to keep the freezer van.',
      ),
      p(
        'She does not care to be called a preserver of anything. “It’s so as not to have to say a whole sentence,” she told us. “You’ve a queue out of the door.”',
      ),
      p(
        'Three quarters of the islanders under thirty whom Dr Merriday spoke to use five of the words or more, and that is the other thing she had not looked for. Dialects elsewhere on this coast are going. Here the vocabulary of cabbages has nearly gone, and that of sheep is going, and the ferries’ is in perfect health. A language keeps what it has a use for. She put this to Sound Lines, which operates the boat; it said that it was glad to have contributed.',
      ),
      p(
        'The two that were kept from her until the fifth evening will appear in her paper in an appendix. The editors have asked whether she is sure of the etymology. She is quite sure. It was demonstrated.',
      ),
      facts(
        'A short glossary',
        p('Loom: the boat can be seen, and is not getting larger.'),
        p('Harl: the engine. Wait by the quay; it may be an hour.'),
        p('Standing: the berth is taken. Eat.'),
        p('Lidding: fog, after you have paid. Sit.'),
        p('Backset: she sailed, and is turning back. Meet her.'),
        p('Thin: there is a boat but no crew. Send a message.'),
        p('Sheeting: it says so on the sheet. Be angry.'),
        p('Long Friday: it will not come before Monday. Go home.'),
        p('Amen: there was never going to be one.'),
      ),
    ],
    references: {
      survey: {
        kind: 'INTERVIEW',
        title: 'Field notes, Sule: 63 speakers on interrupted crossings',
        creators: ['Halla Merriday'],
        publisher: 'Vintry Hill University',
        published: '2026-05',
      },
      towel: {
        kind: 'OTHER',
        title: 'Tea towel, linen, “Words of Sule”',
        publisher: 'Sule Heritage Society',
        published: '1984',
        url: 'https://sule.example.net/collection/tea-towel',
        locator: 'object 212',
      },
      glossary: {
        kind: 'DOCUMENT',
        title: 'Some words peculiar to the island of Sule, collected by its minister',
        publisher: 'Skellan Municipal Library, manuscripts',
        published: '1839',
        url: 'https://library.example.org/manuscripts/sule-words',
        locator: 'f. 14',
      },
    },
    corrections: [
      {
        at: '2026-06-22T10:15',
        kind: 'CLARIFICATION',
        weight: 'LOW',
        text: 'We wrote that six words were made up by a schoolmaster for a tea towel. His son tells us that he made up four and believed that his own grandmother had made up the other two. Dr Merriday has found no earlier record of any of the six.',
      },
    ],
  },
  ...culturePast,
]
