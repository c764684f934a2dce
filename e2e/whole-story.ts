/** A story that has all a story can have, and whatever it rests on. */
import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { bullets, cite, embed, em, facts, footnote, h2, h3, link, numbered, p, pIn, pull, quote, rule, strong, table } from '#prisma/demo/write.ts'
import { aContributor, aPartner, aPicture, aStory, aTopic } from '#prisma/builders.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { desk, sectionCalled } from './desk.ts'
import { ownWord } from './own-word.ts'

const HOUR = 3_600_000
const coloured = (background: string) => sharp({ create: { width: 960, height: 640, channels: 3, background } }).png().toBuffer()

export type WholeStory = Awaited<ReturnType<typeof aWholeStory>>

export async function aWholeStory() {
  const word = ownWord()
  const started = new Date(Date.now() - 30 * HOUR)
  const [portrait, lead, inside] = [
    await aPicture({ bytes: await coloured('#5a7d8c'), alt: `Portrait of ${word}`, credit: 'Portrait: The Test Paper' }),
    await aPicture({ bytes: await coloured('#8c5a5a'), alt: `The lock gates of ${word} at low water`, credit: 'Photograph: Harbour Desk' }),
    await aPicture({ bytes: await coloured('#6a8c5a'), alt: `A chart of ${word}`, credit: 'Chart: Data Desk' }),
  ]
  const reporter = await aContributor({
    name: `Ottoline ${word}`, jobTitle: 'Locks reporter', shortBio: `Has written about ${word} since the first gate.`, portraitId: portrait.id,
    longBio: ['Grew up on a lock island.'], expertise: ['Locks'], languages: ['en', 'fr'],
    disclosures: [{ entity: 'Lock Owners', nature: 'member', from: '2020-01-01', text: `Pays dues to the lock owners of ${word}.` }],
  })
  const photographer = await aContributor({ name: `Bruno ${word}` })
  const partner = await aPartner({
    name: `The ${word} Courier`, homepage: 'https://courier.example.org',
    terms: { licence: 'Exchange', licenceUrl: 'https://courier.example.org/terms', credit: { template: 'COURTESY: {partner}, with thanks', link: 'ORIGINAL' } },
  })
  const topic = await aTopic({ name: `Locks of ${word}`, description: 'Gates and those who mind them.' })
  const section = await sectionCalled('environment')
  const story = await aStory({
    section, headline: `The lock at ${word} is minded by one man`, standfirst: `He opens it forty times a day, and ${word} has no other.`,
    kicker: 'Waterways', dateline: 'Hallow Fen', topicIds: [topic.id], lead: { mediaId: lead.id, caption: 'The gates, half open.' },
    bylines: [{ contributorId: reporter.id, role: 'REPORTER' }, { contributorId: photographer.id, role: 'PHOTOGRAPHER' }],
    references: [
      { key: 'log', kind: 'DOCUMENT', title: 'Log of the lock', creators: ['The lock keeper'], published: '2019-05', locator: 'p. 12', url: 'https://locks.example.org/log', archivedUrl: 'https://archive.example.org/log', accessed: '2026-11-01' },
      { key: 'talk', kind: 'INTERVIEW', title: 'Talk with the keeper', creators: ['Ottoline'] },
    ],
    body: { type: 'doc', content: [
      p('The first paragraph of ', strong('the lock'), ' says that ', cite('log', 'the gates were opened 14,600 times last year'), '.', footnote('A gate that sticks counts once.')),
      h2('What the keeper does'),
      p('He ', em('counts'), '. ', cite('talk', 'He says so himself'), ', and ', cite('log', 'the log agrees'), '.', footnote('In a book, with a pencil.'), ' There is ', link('a page about it', 'https://locks.example.org/page'), ' and ', link('one of ours', '/environment'), '.'),
      { type: 'image', attrs: { mediaId: inside.id, caption: 'Openings by month.' } },
      table('Openings by season', ['Season', 'Openings'], ['Spring', '4,000'], ['Summer', '6,100']),
      facts('In short', p('One man, one lock.'), bullets('Forty openings a day', 'No deputy')),
      h3('In numbers'),
      numbered('First the upper gate', 'Then the lower'),
      quote('The keeper', 'I have not missed a boat.'),
      pull('The keeper', 'I have not missed a boat.'),
      pIn('fr', 'ltr', 'On ne passe pas sans moi.'),
      rule(),
      embed('Lock Radio', 'The gates, as they sound', 'https://audio.example.org/gates'),
      p('The last paragraph closes the gates.'),
    ] },
    from: { partnerId: partner.id, canonicalUrl: `https://courier.example.org/${word}`, originalAuthors: ['Sanna Reve'], originalPublished: started, edits: 'STYLE' },
    published: started,
  })
  await publishStory(desk, { storyId: story.id, change: 'UPDATE', note: 'Adds what the keeper counts.' }, new Date(started.getTime() + HOUR))
  await correctStory(desk, { storyId: story.id, kind: 'CORRECTION', weight: 'HIGH', text: 'The keeper opens the lock forty times, not fourteen.' }, new Date(started.getTime() + 2 * HOUR))
  await correctStory(desk, { storyId: story.id, kind: 'CLARIFICATION', weight: 'LOW', text: 'The upper gate is the older one.' }, new Date(started.getTime() + 3 * HOUR))
  await db().editorNote.create({ data: { storyId: story.id, text: 'The keeper is a reader of ours.', at: started } })
  // The note went in without a command, so no page is told; none is kept yet, for nobody has read the story.
  const other = await aStory({ section, headline: 'The other lock', topicIds: [topic.id], published: started })
  return { ...story, other, word, section, topic, reporter, photographer, partner, lead, inside, creditLine: `COURTESY: The ${word} Courier, with thanks`, originalUrl: `https://courier.example.org/${word}` }
}
