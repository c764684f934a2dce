import { bullets, h2, p, quote } from '#prisma/demo/write.ts'
import type { DemoWork } from '#prisma/demo/write.ts'

/** What lies on the desk of the demonstration paper: nothing of it is public. */
export const inWork: DemoWork[] = [
  {
    state: 'DRAFT',
    section: 'culture',
    headline: 'The choir that rehearses in a lock chamber',
    standfirst: 'Nine seconds of echo, and a boat every forty minutes.',
    bylines: [{ contributor: 'elspeth-marlowe', role: 'WRITER' }],
    body: [
      p('The Salt Quay Singers rehearse on Thursdays in the upper lock at Hallow Fen, between the evening’s last two boats. The walls are wet, the acoustics are not in dispute, and the lock-keeper has learnt the alto part.'),
      p('It began when the chapel roof was taken off for repair. The roof has since come back. The choir has not.'),
    ],
  },
  {
    state: 'DRAFT',
    section: 'region',
    headline: 'Who pays for the second crossing',
    standfirst: '',
    bylines: [],
    body: [
      p('Three councils have now written to the bridge board. Each says that it would gladly pay its share, and each has sent a different figure for what the share is.'),
      bullets('Skellan: a third', 'Aldersea: by population', 'Thornby: nothing before the inquiry ends'),
    ],
  },
  {
    state: 'IN_REVIEW',
    section: 'environment',
    headline: 'Eel counts double at Hallow Fen, on half as many traps',
    standfirst: 'The wardens changed how they count in April. They would like that to be in the first paragraph.',
    bylines: [{ contributor: 'priya-venkataraghavan', role: 'DATA' }],
    due: { day: 0, time: '18:00' },
    body: [
      p('Wardens at Hallow Fen counted 412 eels this autumn, against 205 a year ago. They did so with eleven traps instead of twenty-two, and in different ditches, which they asked to have said before anything else.'),
      h2('What can be compared'),
      p('Six traps stand where they stood last year. Those six held 61 eels then and 74 now.'),
      quote('The head warden', 'Seventy-four is good news. Four hundred and twelve is arithmetic.'),
    ],
  },
  {
    state: 'CHANGES_ASKED',
    section: 'economy',
    headline: 'Port Aune’s crane drivers are back, and so is the queue',
    standfirst: 'The strike ended on Friday. Sixty-one ships had not been told.',
    bylines: [{ contributor: 'rosalind-achterberg', role: 'REPORTER' }],
    due: { day: -1, time: '12:00' },
    asked: 'The second paragraph says sixty ships, the standfirst sixty-one. Which is it, and says who?',
    body: [
      p('Crane drivers at Port Aune went back to work at six on Friday evening, after eleven days. The queue outside the breakwater was longer on Saturday than on any day of the strike.'),
      p('The port counted sixty ships at anchor. Each had been promised the first berth.'),
    ],
  },
  {
    state: 'APPROVED',
    section: 'sport',
    headline: 'Tide Race moves to October, because of the tide',
    standfirst: 'The committee looked it up.',
    bylines: [{ contributor: 'jonah-okafor-reid', role: 'REPORTER' }],
    due: { day: 1, time: '07:00' },
    body: [
      p('Next year’s Tide Race will be rowed on the second Saturday of October. On the date first announced there would have been forty centimetres of water over the start line, and the boats draw fifty.'),
      p('“We have held this race ninety-one times,” the committee said in a statement of two sentences. “We had not until now checked.”'),
    ],
  },
]
