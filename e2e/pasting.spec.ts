import { aPicture, aStory, paragraphs } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { aDraft, behind, head, isSaved, open, paste, text, wordsOf } from './writing-steps.ts'

const GOOGLE = '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt">Title</span></h1><p dir="ltr"><span style="font-weight:400">Plain </span><span style="font-weight:700;color:red">bold</span><span style="font-style:italic"> slanted</span></p><br><ul><li dir="ltr"><p dir="ltr"><span>Point</span></p></li></ul><p><a href="https://example.org/x" style="text-decoration:none"><span style="color:#1155cc">linked</span></a></p></b>'
const WORD = '<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><b>Bold</b> and <i>slanted</i><o:p></o:p></p><p class=MsoListParagraphCxSpFirst style=\'mso-list:l0 level1 lfo1\'><![if !supportLists]><span style=\'mso-list:Ignore\'>·<span>&nbsp;&nbsp;</span></span><![endif]>First</p><p class=MsoListParagraphCxSpLast style=\'mso-list:l0 level1 lfo1\'><span style=\'mso-list:Ignore\'>·</span>Second</p><table><tr><td>High</td><td>3 m</td></tr></table><!--EndFragment--></body></html>'
const HOSTILE = '<p onclick="alert(1)">Words<script>alert(1)</script><img src=x onerror="alert(1)"></p><p><a href="javascript:alert(1)">no link</a> <a href="https://example.org/">a link</a></p><iframe src="https://evil.example"></iframe><svg onload="alert(1)"></svg><form action="https://evil.example"><input name="password"></form><style>body{display:none}</style><div data-kept data-json=\'{"type":"script"}\'>Kept</div>'

test('what is pasted from Google Docs, Word and a hostile page keeps its structure and no more, and says what it lost', async ({ page, login }) => {
  const id = await aDraft('One.')
  await login()
  await open(page, id)
  await behind(page, 'One.')
  await page.keyboard.press('Enter')
  await paste(page, GOOGLE)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste(page, WORD)
  await expect(page.getByText('Pasted. Not as it was: a table became paragraphs.')).toBeVisible()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste(page, HOSTILE)
  await expect(page.getByText(/^Pasted\. Not as it was: left out: 1 picture; left out: 1 drawing/)).toBeVisible()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste(page, '', 'Plain one\n\nPlain <b>two</b>')
  await isSaved(page)
  const line = (...content: object[]) => ({ type: 'paragraph', content })
  const words = (said: string, ...marks: object[]) => ({ type: 'text', text: said, ...(marks.length > 0 && { marks }) })
  const list = (...items: string[]) => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [line(words(item))] })) })
  const link = { type: 'link', attrs: { href: 'https://example.org/' } }
  expect((await head(id)).body.content).toEqual([
    line(words('One.')),
    { type: 'heading', attrs: { level: 2 }, content: [words('Title')] },
    line(words('Plain '), words('bold', { type: 'strong' }), words(' slanted', { type: 'em' })),
    list('Point'),
    line(words('linked', { type: 'link', attrs: { href: 'https://example.org/x' } })),
    line(words('Bold', { type: 'strong' }), words(' and '), words('slanted', { type: 'em' })),
    list('First', 'Second'),
    line(words('High, 3 m')),
    line(words('Words')),
    line(words('no link '), words('a link', link)),
    line(words('Kept')),
    line(words('Plain one')),
    line(words('Plain <b>two</b>')),
  ])
})

test('pictures and tables are moved by keys, taken out, and otherwise unchanged', async ({ page, login }) => {
  const picture = await aPicture()
  const table = { type: 'table' as const, attrs: { caption: 'Tides of the week' }, content: [{ type: 'tableRow' as const, content: [{ type: 'tableHeader' as const, content: [{ type: 'text' as const, text: 'High' }] }] }] }
  const image = { type: 'image' as const, attrs: { mediaId: picture.id, caption: 'The basin' } }
  const body = { type: 'doc' as const, content: [...paragraphs('One.').content, image, table, ...paragraphs('Two.').content] }
  const { id } = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Tides', body })
  await login()
  await open(page, id)
  await text(page).getByText('The basin').click()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => (await head(id)).body.content).toEqual([...paragraphs('One.').content, table, image, ...paragraphs('Two.').content])
  await behind(page, 'Two.')
  await page.keyboard.type(' More.')
  await isSaved(page)
  expect((await head(id)).body.content).toEqual([...paragraphs('One.').content, table, image, ...paragraphs('Two. More.').content])
  await text(page).getByText('Tides of the week').click()
  await page.keyboard.press('Delete')
  await isSaved(page)
  await expect.poll(async () => (await head(id)).body.content).toEqual([...paragraphs('One.').content, image, ...paragraphs('Two. More.').content])
})

test('on a telephone a story is written by keyboard, and what is beside it is folded away', async ({ page, login }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const id = await aDraft('One.')
  await login()
  await open(page, id)
  await expect(page.getByLabel('Kicker')).toBeHidden()
  await page.getByRole('textbox', { name: 'Headline', exact: true }).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' at last')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A standfirst.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And two.')
  // Past what the desk says of the story.
  await expect(page.getByRole('button', { name: 'Comment on the story' })).toBeVisible()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'About the story' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Kicker').focus()
  await page.keyboard.type('Harbour')
  await isSaved(page)
  expect(await head(id)).toMatchObject({ headline: 'The ferry returns at last', standfirst: 'A standfirst.', kicker: 'Harbour' })
  expect(await wordsOf(id)).toEqual(['One. And two.'])
  await inEveryDress(page)
})
