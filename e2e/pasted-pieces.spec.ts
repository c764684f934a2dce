import { expect, test } from './fixtures.ts'
import { aDraft, behind, head, isSaved, line, open, paste, state, text, words, wordsOf } from './writing-steps.ts'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->
<h1 style='margin-top:12pt'>Tides<o:p></o:p></h1>
<p class=MsoNormal>The sea rose<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> by a hand.<img width=300 height=200 src="file:///C:/Users/x/image001.png"></p>
<table class=MsoTableGrid border=1><tr><td width=301><p class=MsoNormal><b>Day<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Height<o:p></o:p></b></p></td></tr><tr><td><p class=MsoNormal>Monday</p></td><td><p class=MsoNormal>3 m</p></td></tr></table>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Measured at the <i>quay</i>.</p></div></div><!--EndFragment--></body></html>`
const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-2"><p dir="ltr"><span>Before.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><div dir="ltr" align="left"><table style="border:none"><colgroup><col width="312"/><col width="312"/></colgroup><tbody><tr><th><p dir="ltr"><span style="font-weight:700">Port</span></p></th><th><p dir="ltr"><span>Boats</span></p></th></tr><tr><td><p dir="ltr"><a href="https://example.org/sule"><span>Sule</span></a></p></td><td><p dir="ltr"><span>4</span></p></td></tr></tbody></table></div><div><p dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> By the harbour master.</span></p></div></b>`
const WEB = `<article><h2>Timetable</h2><table><caption>Ferries on Sunday</caption><thead><tr><th>From</th><th>At</th></tr></thead><tbody><tr><td>Sule</td><td>9<br>11</td></tr><tr><td colspan="2">No boat after noon</td></tr></tbody></table><table role="presentation"><tr><td><h3>Menu</h3><ul><li>One</li></ul></td><td>Words beside it</td></tr><tr><td></td><td></td></tr></table><video src="x.mp4"></video></article>`
const cell = (type: string, ...content: object[]) => ({ type, ...(content.length > 0 && { content }) })
const row = (...content: object[]) => ({ type: 'tableRow', content })
const note = (...content: object[]) => ({ type: 'footnote', content })
const bold = { type: 'strong' }

test('tables and notes of Word, Google Docs and a web page are tables and notes in the text; what could not come along is said', async ({ page, login }) => {
  const id = await aDraft('One.')
  await login()
  await open(page, id)
  await behind(page, 'One.')
  for (const html of [WORD, GOOGLE, WEB]) {
    await page.keyboard.press('Enter')
    await paste(page, html)
    if (html === WORD) await expect(page.getByText('Pasted. Not as it was: left out: 1 picture.')).toBeVisible()
    await page.keyboard.press('Control+End')
  }
  await expect(page.getByText('Pasted. Not as it was: left out: 1 film; a table became paragraphs.')).toBeVisible()
  await isSaved(page)
  const written = (await head(id)).body.content.filter((block) => block.type !== 'paragraph' || block.content)
  expect(written).toEqual([
    line(words('One.')),
    { type: 'heading', attrs: { level: 2 }, content: [words('Tides')] },
    line(words('The sea rose'), note(words('Measured at the '), words('quay', { type: 'em' }), words('.')), words(' by a hand.')),
    { type: 'table', attrs: { caption: 'Table' }, content: [row(cell('tableCell', words('Day', bold)), cell('tableCell', words('Height', bold))), row(cell('tableCell', words('Monday')), cell('tableCell', words('3 m')))] },
    line(words('Before.'), note(words('By the harbour master.'))),
    { type: 'table', attrs: { caption: 'Table' }, content: [row(cell('tableHeader', words('Port', bold)), cell('tableHeader', words('Boats'))), row(cell('tableCell', words('Sule', { type: 'link', attrs: { href: 'https://example.org/sule' } })), cell('tableCell', words('4')))] },
    { type: 'heading', attrs: { level: 2 }, content: [words('Timetable')] },
    { type: 'table', attrs: { caption: 'Ferries on Sunday' }, content: [row(cell('tableHeader', words('From')), cell('tableHeader', words('At'))), row(cell('tableCell', words('Sule')), cell('tableCell', words('9'), { type: 'hardBreak' }, words('11'))), row(cell('tableCell', words('No boat after noon')), cell('tableCell'))] },
    line(words('Menu One, Words beside it')),
  ])
})

test('pieces that no story can hold are left out of a copied text; five megabytes are refused; and nothing saved changes', async ({ page, login }) => {
  const id = await aDraft('One.')
  await login()
  await open(page, id)
  await behind(page, 'One.')
  const illegal = [{ type: 'script' }, { type: 'image', attrs: { mediaId: 'x', onload: 'alert(1)' } }, { type: 'embed', attrs: { url: 'javascript:alert(1)', title: 'x', provider: 'x' } }]
  const deep = `${'{"type":"factBox","attrs":{"title":"x"},"content":['.repeat(10_000)}${']}'.repeat(10_000)}`
  const json = [...illegal.map((piece) => JSON.stringify(piece)), deep].map((piece) => piece.replaceAll('"', '&quot;'))
  await paste(page, `<div data-pm-slice="0 0 []"><p> More.</p>${json.map((piece, at) => `<div data-thing="${['script', 'image', 'embed', 'factBox'][at] ?? ''}" data-json="${piece}">x</div>`).join('')}<div data-kept data-json='{"type":"script"}'>x</div></div>`)
  await expect(page.getByText('Pasted. Left out: 5 pieces that a story cannot hold.')).toBeVisible()
  await isSaved(page)
  expect(JSON.stringify((await head(id)).body.content)).not.toMatch(/script|alert|factBox/)
  const before = await wordsOf(id)
  await paste(page, '', 'Words. '.repeat(800_000))
  await expect(page.getByText('Not pasted: that is more than a story takes at once. Paste it in parts.')).toBeVisible()
  await isSaved(page)
  expect(await wordsOf(id)).toEqual(before)
})

test('a save that holds an illegal node, or one nested ten thousand deep, is refused in a sentence: what was saved stays, what was typed is kept', async ({ page, login }) => {
  const id = await aDraft('One.')
  const patches = [JSON.stringify({ splices: [{ at: 0, remove: 1, insert: [{ type: 'script', content: [] }] }], fields: {} }), `{"splices":[{"at":0,"remove":1,"insert":[${'{"type":"bulletList","content":['.repeat(10_000)}${']}'.repeat(10_000)}]}],"fields":{}}`]
  await login()
  await open(page, id)
  await page.route('**/desk/stories/**', async (route) => {
    const body = route.request().postDataBuffer()?.toString('utf8')
    const patch = body?.includes('name="1_patch"') || body?.includes('_patch"') || body?.includes('name="patch"') ? patches.shift() : undefined
    await (body && patch ? route.continue({ postData: body.replace(/(name="[\d_]*patch"\r\n\r\n)[^\r]*/, (_, name: string) => name + patch) }) : route.continue())
  })
  for (const typed of [' More.', ' And more.']) {
    await behind(page, typed === ' More.' ? 'One.' : 'One. More.')
    await page.keyboard.type(typed)
    await expect(state(page)).toHaveText(/^Not saved: The text holds something that a story cannot hold, so it was not saved; what was saved before is unchanged\..* It is kept on this device\.$/, { timeout: 15_000 })
    expect(await wordsOf(id)).toEqual(['One.'])
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await isSaved(page)
  expect(await wordsOf(id)).toEqual(['One. More. And more.'])
  await expect(text(page)).toContainText('One. More. And more.')
})
