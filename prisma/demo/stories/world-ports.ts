import { cite, h2, link, numbered, p, pIn, pull } from '#prisma/demo/write.ts'
import type { DemoStory } from '#prisma/demo/write.ts'

export const worldPorts: DemoStory[] = [
  {
    slug: 'flag-above-the-laundrette',
    section: 'world',
    headline: 'Sixty-one old ferries sail under a flag kept in a room above a laundrette',
    frontHeadline: 'The flag above the laundrette',
    kicker: 'Investigation',
    standfirst:
      'The Sant Ilmar Free Register has certified ships that no surveyor visited, for a republic that says it never asked for a register. Two of them carry 600 passengers a day.',
    published: '2026-05-05T07:00',
    bylines: [],
    topics: ['ferries', 'harbour'],
    picture: { key: 'harbour-dusk', caption: 'Cranes and basin at Skellan at dusk, where one of the register’s ships was held for seventeen days.' },
    body: [
      p(
        'The certificate of seaworthiness for the passenger ferry Amity Star runs to four pages, has a seal with a dolphin on it, and states that her hull was examined in dry dock on a certain Wednesday. On that Wednesday, according to the signals she herself sent out, the Amity Star was carrying passengers between two islands. She made six crossings. She was last in a dry dock seven years earlier.',
      ),
      p(
        'The document was issued by the Sant Ilmar Free Register. ',
        cite('fleet', 'Sixty-one passenger ships are listed under that flag; their average age is 41'),
        '. Most were sold out of the fleets of richer coasts when they became too costly to insure, and went to places where the choice is between an old ferry and a swim.',
      ),
      h2('The office'),
      p(
        'The register has its address in Port Halvane, some 5,000 kilometres from Sant Ilmar, over a laundrette in Cask Lane. We went there on four occasions. The door is opened by whoever is waiting for a wash. Upstairs there are two desks, a machine for embossing dolphins and a view of a yard in which sheets are dried.',
      ),
      p(
        'It is run by a company with one director, Emeric Vant, a former dealer in yachts. He did not dispute that he had no surveyors. He employed, he said, “a network of trusted correspondents”. We asked for the name of one who had been on board the Amity Star. He gave us a name, and it was that of a man who had died the year before the survey that he signed. Mr Vant said that it must have been the son. There is a son. He is a dentist.',
      ),
      h2('What is bought'),
      p('From invoices, and from three owners who agreed to talk if they were not named, we established how a ship is certified:'),
      numbered(
        'The owner fills in a form on the register’s website. It asks for the ship’s name, her length and the number of passengers “desired”.',
        'He pays 4,800 crowns. For 7,000 the certificate comes within two days.',
        'He sends photographs. One owner sent the same lifeboat five times, from five angles, as five lifeboats. It was accepted.',
        'The certificate arrives as a file, to be printed at the owner’s expense on heavy paper.',
      ),
      pull('An owner of two ferries certified by the register', 'I knew what I was buying. So does the harbour master, so does the bank. The passengers are the only ones who have it down as safety.'),
      p(
        'A certificate matters because of what it unlocks. Without one a ship has no insurance; uninsured she may not berth. ',
        cite('law', 'Under the harbours convention an inspector must accept a certificate that is valid on its face unless there are “clear grounds” for looking further'),
        '. Of the 61 ships, 44 had not been looked into further by anyone for at least three years.',
      ),
      p(
        'One that had been was the Gannet Rose. She put into Skellan last winter with a failed generator, on her way to a buyer, with no passengers aboard. The inspector of ports there, Lena Voss, went down to look at the generator and noticed that the nearest fire door was open, and had been painted open. ',
        cite('voss', 'Her report lists 53 faults, of which 22 were grounds for holding the ship'),
        '. There were lifejackets for 300 people on a vessel certified for 420. In a locker marked “pyrotechnics” were 40 kilograms of rice.',
      ),
      p(
        'Ms Voss held the ship for seventeen days and wrote to the register. She had a reply within the hour, to say that an extension had been granted and would she like it on heavy paper.',
      ),
      h2('The republic'),
      p(
        'Sant Ilmar is a real republic, if a small one: two islands, 9,400 citizens and a maritime ministry consisting of a minister. He received us under a photograph of the only ship that his country owns, a buoy tender. ',
        cite('minister', 'He said that an agreement with Mr Vant had been signed by a predecessor, for five years, and had lapsed'),
        '. He had written to Cask Lane three times to ask that the flag be taken down. What he received in return, each quarter, was a cheque for 2,000 crowns, which he had not cashed, and kept in an envelope to show to people like us.',
      ),
      p(
        'If the agreement lapsed when the minister says it did, then none of the 61 has had a lawful flag for 26 months. Mr Vant told us that it renewed itself. He pointed to a clause. It was in the copy that he had; it was not in the one in the ministry, where the same page is shorter by four lines.',
      ),
      p(
        'Two of the ships between them carry 600 people a day. We informed the authorities of both routes before publication. One suspended the service on the same afternoon. The other thanked us and asked whether the certificate had expired. It has not. It is good until the spring, and for a further 7,000 crowns it will be good for longer than that.',
      ),
    ],
    references: {
      fleet: {
        kind: 'DATASET',
        title: 'Passenger ships under the Sant Ilmar flag, with age, route and last inspection',
        publisher: 'Tidewater Inquiry',
        published: '2026-05',
        url: 'https://tidewater.example.org/data/sant-ilmar-fleet',
      },
      law: {
        kind: 'LAW',
        title: 'Convention on the Control of Ships in Harbours',
        published: '1978',
        url: 'https://treaties.example.net/harbour-control',
        locator: 'article 5, paragraph 2',
      },
      voss: {
        kind: 'DOCUMENT',
        title: 'Report of inspection: Gannet Rose',
        creators: ['Lena Voss'],
        publisher: 'Inspectorate of Ports, Skellan',
        published: '2026-01',
        url: 'https://ports.example.org/inspections/gannet-rose',
      },
      minister: {
        kind: 'INTERVIEW',
        title: 'Minister of maritime affairs of Sant Ilmar, interviewed in his office',
        creators: ['Oriel Danforth'],
        published: '2026-03',
      },
    },
    from: {
      partner: 'tidewater-inquiry',
      originalUrl: 'https://tidewater.example.org/the-flag-above-the-laundrette',
      originalPublished: '2026-05-05T05:00',
      originalAuthors: ['Oriel Danforth', 'Ruben Aske'],
      edits: 'NONE',
    },
  },
  {
    slug: 'salt-quay-reopens-ar',
    section: 'world',
    headline: 'رصيف الملح يستقبل أول سفينة قمح بعد صمت دام أكثر من عامين',
    frontHeadline: 'رصيف الملح يعود إلى العمل',
    kicker: 'الميناء',
    standfirst: 'ستة آلاف ومئتا طن من القمح، وستة وأربعون عاملًا عادوا من أصل مئة واثني عشر، وميزان لا يثق به أحد. هكذا بدأ اليوم الأول في رأس النورس.',
    dateline: 'رأس النورس',
    lang: 'ar',
    dir: 'rtl',
    published: '2026-11-20T10:00',
    bylines: [],
    topics: ['harbour', 'language'],
    picture: { key: 'port-city-south', caption: 'ميناء رأس النورس كما يُرى من التل: بيوت بلون الرمل وأرصفة تمتد في ماء هادئ.' },
    body: [
      p(
        'في الخامسة وعشر دقائق من فجر الخميس أُلقي أول حبل على رصيف الملح منذ أكثر من عامين. أمسك به حكيم بن يونس، نقيب عمال الشحن والتفريغ، وهو في الرابعة والستين، ولفّه على المِربط الحديدي مرتين، ثم فكّه ولفّه من جديد. قال حين سُئل عن السبب: «المرة الأولى كانت للعادة، والثانية لكي أصدّق».',
      ),
      p(
        'السفينة اسمها «وردة الشمال»، وفي عنابرها ستة آلاف ومئتا طن من القمح كان مقررًا أن تصل إلى ميناء آخر عن طريق نهر دورسا، لولا أن النهر انخفض حتى توقفت فيه المراكب. ومنذ أن أُغلق مجراه الأعلى أمام الملاحة صار التجار يبحثون عن كل رصيف يطل على البحر، مهما طال إهماله.',
      ),
      h2('عمق جديد وديون قديمة'),
      p(
        'أُغلق الرصيف حين تراكم الطمي عند مدخله حتى لم يبقَ من العمق سوى خمسة أمتار ونصف المتر. وقالت مديرة الميناء سلمى العطّار إن أعمال الحفر أعادته إلى تسعة أمتار، وإن كلفتها بلغت ثمانية عشر مليون دينار، دُفع ثلثها وبقي الثلثان دينًا يُسدَّد من رسوم السفن في اثني عشر عامًا. وأضافت: «إذا جاءتنا سفينتان كل أسبوع سدّدنا الدين في موعده. وإذا جاءت واحدة فسيسدّده أبناؤنا».',
      ),
      p(
        'وكان في الرصيف قبل إغلاقه مئة واثنا عشر عاملًا، لم يعد منهم سوى ستة وأربعين. رحل بعضهم إلى موانئ بعيدة، واشترى ثلاثة منهم سيارات أجرة، وفتح واحد دكانًا لإصلاح الهواتف في شارع صانعي الشباك، وقال إنه لن يعود لأن «الهاتف لا يسقط على قدمك».',
      ),
      h2('خلاف على ثلاثة في المئة'),
      p(
        'لم يخلُ اليوم من خلاف. فعند الظهر أوقف وكيل السفينة التفريغ ساعتين كاملتين، بعدما أظهر ميزان الشاحنات وزنًا يقل بنحو ثلاثة في المئة عمّا سُجّل في أوراق الشحن، أي ما يقارب مئة وستة وثمانين طنًا لو استمر الفرق حتى آخر حمولة. وأحضر المفتشون أثقالًا معيارية من مصلحة الموازين، فتبيّن أن الميزان هو المخطئ، وأن عائلة من الحمام كانت قد بنت عشّها تحت لوحه الأيسر. نُقل العش إلى سطح المستودع، واستؤنف العمل قبل الثانية والنصف.',
      ),
      p(
        'وفي المكتب الصغير عند رأس الرصيف علّقت العطّار رسالة تهنئة وصلت من مدينة سكيلان، التي تجمعها برأس النورس اتفاقية لتبادل المرشدين البحريين منذ تسع سنوات. كتبت مديرة ميناء سكيلان، إينيس فيرلو، سطرًا واحدًا بالعربية نقلته عن قاموس، وفيه خطأ نحوي أبى الموظفون أن يصححوه: «نتمنى لكم ماءٌ عميقًا تحت كل سفينة».',
      ),
      p(
        'ومن المنتظر أن يكتمل التفريغ مساء السبت، وأن تصل السفينة الثانية بعد تسعة أيام. أما المطاحن فتقول إن سعر الطحين لن ينخفض قبل الشهر المقبل، لأن ما تطحنه اليوم اشتُري بالسعر المرتفع. وفي آخر النهار، حين هدأت الرافعة، جلس العمال على حافة الرصيف وأكلوا خبزًا وزيتونًا، وكان الخبز من قمح العام الماضي.',
      ),
    ],
    from: {
      partner: 'al-marfa',
      originalUrl: 'https://almarfa.example.org/port/salt-quay-first-ship',
      originalPublished: '2026-11-20T07:00',
      originalAuthors: ['ليان الصبّاغ'],
      edits: 'NONE',
    },
  },
  {
    slug: 'the-last-menders-of-salt-quay',
    section: 'world',
    headline: 'The last net-menders of Salt Quay work where the ships used to be',
    standfirst: 'The quay has been closed to shipping for more than a year. Three old men have spread their nets along the whole of it, and have been asked for rent.',
    dateline: 'Ras al-Nawras',
    published: '2025-06-19T06:30',
    bylines: [{ contributor: 'noor-haddad', role: 'TRANSLATOR' }],
    topics: ['fishing', 'harbour', 'language'],
    picture: { key: 'port-city-south', caption: 'Ras al-Nawras from the sea: pale houses on a hill, and the long bare arm of Salt Quay.' },
    body: [
      p(
        'A purse seine for sardines is four hundred metres long, and there are few places in a city where a man can see the whole of his work at one time. For fifty years the menders of Ras al-Nawras did theirs in pieces, in doorways, in the street that is named after them, folding what was done and unfolding what was not. Then silt closed Salt Quay to ships. Within a week they had carried out their stools.',
      ),
      p(
        'There are three of them, where once there were sixty: Abu Karim, who is 78, his cousin Nadir, and a man called the Student because he came to the trade late, at twenty. They sit some thirty metres apart and move along the quay with the shade of the cranes. When they have to talk they telephone.',
      ),
      p(
        'The net is machine-made now, of a green nylon that does not rot, and it comes from a factory that will sell you a new one for 31,000 dinars. To mend it costs 2,000 or 3,000. So there is work, and more than they can do. The sardine skippers ring in the evening and are told a date, and it is always the same one: after the feast. Which feast is not specified.',
      ),
      h2('The knot'),
      p(
        'The knot that they use is the one on every net in the world; one finds it in tombs. What is theirs is the song to which it is tied, a line to each mesh, with a turn at the end where the needle goes back. There are ten verses. The Student knows seven. This is the first:',
      ),
      pIn('ar', 'rtl', 'يا خيطَ البحرِ لا تنقطعْ، قبلَ أن يرجعَ مَن قطَعَكْ. أعطيتُكَ للماءِ أبيضَ، فردَّكَ الماءُ وما أرجعَكْ.'),
      p(
        'Thread of the sea, do not break before the one who broke you is home. I gave you to the water white; the water sent you back, and did not return you. In Arabic the last two verbs are neighbours, and what the song is about is the gap between them.',
      ),
      h2('The letter'),
      p(
        'In the spring they had a letter from the port authority. It observed that they were making use of 380 metres of operational quay, and that the tariff for this was fourteen dinars a metre a day. It enclosed a bill for the first month. At 159,600 dinars, that comes to five new nets and a good deal of twine.',
      ),
      p(
        'Abu Karim, who doesn’t read, had it read to him twice. He then asked his grandson to write the reply. It said that the quay was not operational, as was proved by the fact that he was sitting on it; that he would leave on the day that a ship came; and that until then the authority might like to consider what it would have to pay a watchman.',
      ),
      p(
        'It was a fair point, and somebody in the office saw it. The deputy director, Salma al-Attar, came down on foot with her lunch in a bag and sat on the bollard next to his for an hour. She wanted to know if anyone had been stealing copper from the cranes. He said no; they used to, but one feels foolish in front of three old men. The bill was cancelled. In its place there is an agreement, one page long, under which the menders have the use of the quay for one dinar a year, and undertake to telephone if they see anything.',
      ),
      p(
        'There is talk of dredging. It would cost eighteen million, and the ministry has sent a boat with a machine that listens to the bottom. The three have watched it going up and down, and they are of different minds. Nadir would like to see ships again before he dies. The Student thinks there is room for both. Abu Karim has worked out that if a ship ties up at the seaward end, they could still have the 200 metres nearest to the town, in the mornings, when the sheds give shade.',
      ),
      p(
        'He keeps the dinar in his tobacco tin, ready for the anniversary. He means to take it to the office himself and to ask for a receipt.',
      ),
      p(
        'The Ledger’s translator has kept one verse of the song in Arabic. Al-Marfa’s readers sent in four others, and two tunes; some of them are in ',
        link('the original', 'https://almarfa.example.org/city/net-menders-salt-quay'),
        '.',
      ),
    ],
    from: {
      partner: 'al-marfa',
      originalUrl: 'https://almarfa.example.org/city/net-menders-salt-quay',
      originalPublished: '2025-06-12T07:00',
      originalAuthors: ['ليان الصبّاغ'],
      edits: 'HEADLINE',
    },
  },
]
