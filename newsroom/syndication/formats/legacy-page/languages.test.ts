import { describe, expect, test } from 'vitest'
import { linesOf, pageOf } from './page-of.ts'

const ARABIC = `العبارة تعود إلى الميناء بعد أربعين يوما من الإصلاح

بقلم: ليلى حداد
تاريخ النشر: ١٤ يونيو ٢٠١٩

القاهرة - عادت العبارة القديمة إلى الميناء صباح يوم الجمعة بعد أربعين يوما قضتها في حوض الإصلاح، وكان على متنها مئتا راكب وفرقة موسيقية صغيرة.

وقال مدير مكتب التذاكر إن أول تذكرة اشترتها امرأة تعبر الخليج كل يوم منذ بدء الخدمة، وإن الركاب صفقوا طويلا عند وصول السفينة.

المصدر: صحيفة الميناء

المراجع

عن الكاتبة: ليلى حداد صحفية تكتب عن البحر والموانئ. درست القانون في جامعة الساحل.

العودة إلى الأعلى`

test('an Arabic page is read from right to left and its parts are known by their Arabic labels', () => {
  const page = pageOf(ARABIC)
  expect(page).toMatchObject({
    headline: 'العبارة تعود إلى الميناء بعد أربعين يوما من الإصلاح',
    lang: 'ar',
    dir: 'rtl',
    byline: ['ليلى حداد'],
    published: '2019-06-14',
    dateline: { place: 'القاهرة', date: null },
    credit: { name: 'صحيفة الميناء', kind: 'SOURCE' },
    contributor: { name: 'ليلى حداد', biography: ['ليلى حداد صحفية تكتب عن البحر والموانئ. درست القانون في جامعة الساحل.'] },
    dropped: [{ text: 'العودة إلى الأعلى' }],
  })
  expect(linesOf(page)).toHaveLength(2)
  expect(page.lookAt.map(({ code }) => code)).toContain('references-empty')
})

const HEBREW = `<html lang="he" dir="rtl"><head><title>המעבורת חוזרת לנמל | עיתון המפרץ</title></head><body><div><h1>המעבורת חוזרת לנמל</h1><p>מאת: דנה לוי</p><p>פורסם: 14 ביוני 2019</p>
<p>המעבורת הישנה חזרה ביום שישי בבוקר אל הנמל לאחר ארבעים ימים במספנה, ועל סיפונה מאתיים נוסעים ותזמורת קטנה שניגנה כל הדרך.</p>
<p>מנהל הקופה אמר כי את הכרטיס הראשון קנתה אישה שחוצה את המפרץ בכל יום מאז החל השירות לפני שנים רבות, וכי כולם מחאו כפיים.</p>
<p>באדיבות: רדיו המפרץ</p><p>חזרה למעלה</p></div></body></html>`

test('a Hebrew page saved as HTML gives its byline and credit', () => {
  const page = pageOf(HEBREW, 'ferry.html')
  expect(page).toMatchObject({ headline: 'המעבורת חוזרת לנמל', lang: 'he', dir: 'rtl', byline: ['דנה לוי'], published: '2019-06-14', credit: { name: 'רדיו המפרץ', kind: 'COURTESY' } })
  expect(linesOf(page)).toHaveLength(2)
})

const HINDI = `चालीस दिन बाद बंदरगाह पर लौटी पुरानी नाव

नई दिल्ली: पुरानी नाव शुक्रवार की सुबह चालीस दिन की मरम्मत के बाद बंदरगाह पर लौट आई और उस पर दो सौ यात्री सवार थे।

टिकट घर के प्रबंधक ने कहा कि पहला टिकट एक महिला ने खरीदा जो सेवा शुरू होने के दिन से हर रोज खाड़ी पार करती है।

साभार: भोर समाचार

लेखक परिचय: दिनेश वर्मा पत्रकार हैं और समुद्र तट पर लिखते हैं। उन्होंने कानून की पढ़ाई की है।

शेयर करें`

test('a Hindi page gives its dateline, its courtesy line and its author', () => {
  const page = pageOf(HINDI)
  expect(page).toMatchObject({ lang: 'hi', dir: 'ltr', dateline: { place: 'नई दिल्ली' }, credit: { name: 'भोर समाचार', kind: 'COURTESY' } })
  expect(page.contributor?.biography.join(' ')).toBe('दिनेश वर्मा पत्रकार हैं और समुद्र तट पर लिखते हैं। उन्होंने कानून की पढ़ाई की है।')
  expect(linesOf(page)).toHaveLength(2)
  expect(page.dropped.map(({ text }) => text)).toEqual(['शेयर करें'])
})

const GERMAN = `Die Fähre fährt nach vierzig Tagen wieder
Von Ines Varga
14. Juni 2019
Hafenstadt (dpa) - Die alte Fähre hat am Freitagmorgen nach vierzig Tagen in der Werft wieder am Kai festgemacht, und zweihundert Menschen gingen an Bord.
Der Leiter der Kasse sagte, die erste Fahrkarte habe eine Frau gekauft, die seit dem Beginn des Dienstes an jedem Werktag über die Bucht fährt.
Lesen Sie auch: Neue Poller für den Nordkai
Im Herbst will der Betreiber sagen, ob es am Samstag eine spätere Fahrt für die Leute aus den Gaststätten geben wird.
Quelle: Hafenbote
Nach oben`

test('a German page gives its source and its date', () => {
  const page = pageOf(GERMAN)
  expect(page).toMatchObject({ lang: 'de', byline: ['Ines Varga'], published: '2019-06-14', dateline: { place: 'Hafenstadt' }, credit: { name: 'Hafenbote', kind: 'SOURCE' }, otherCredits: [{ name: 'dpa' }] })
  expect(linesOf(page)).toHaveLength(3)
})

test('a Chinese page, which has no spaces, is read too', () => {
  const page = pageOf('渡轮停航四十天后重返港口\n\n周五早晨，老渡轮在船坞修理四十天之后重新靠上码头，船上有两百名乘客和一支小乐队。\n\n售票处主任说，第一张船票是一位女士买的，她从航线开通以来每个工作日都乘船过湾。\n\n来源：港口日报')
  expect(page).toMatchObject({ headline: '渡轮停航四十天后重返港口', lang: 'zh', credit: { name: '港口日报' } })
  expect(linesOf(page)).toHaveLength(2)
})

describe('the language is told from the words when the page is silent', () => {
  test.each([
    ['fr', 'Le ferry est revenu dans le port\n\nLe vieux ferry est revenu dans le port vendredi matin avec deux cents personnes à bord et une fanfare sur le pont.\n\nLe chef de la billetterie dit que les passagers ont applaudi pendant une minute entière.'],
    ['es', 'El ferry vuelve al puerto\n\nEl viejo ferry volvió al puerto en la mañana del viernes con doscientas personas a bordo y una banda en la cubierta.\n\nEl jefe de la taquilla dijo que los pasajeros aplaudieron durante un minuto.'],
    ['ru', 'Паром вернулся в порт\n\nСтарый паром вернулся в порт утром в пятницу, и на борту были двести человек и маленький оркестр.\n\nПассажиры долго хлопали, сказал начальник кассы, который работает здесь много лет.'],
  ])('%s', (lang, text) => {
    expect(pageOf(text).lang).toBe(lang)
  })
})
