import { describe, expect, test } from 'vitest'
import { Body } from '#newsroom/stories/body.ts'
import { codesOf, linesOf, pageOf } from './page-of.ts'

const P = [
  'The old lighthouse at Cape Hest was switched on again on Monday, nine years after its lamp went dark, and the first ship to pass it sounded its horn three times.',
  'Volunteers had carried the new lens up the stairs in eleven pieces, because the door of the tower is narrower than the crate in which the lens was delivered.',
  'The port authority will pay for the electricity, while the village keeps the key and the right to hold concerts in the lamp room twice a year.',
  'Schools along the coast have been invited to visit in the spring, and the first twelve dates were taken within an hour of being offered.',
]

const MODERN = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Lighthouse At Cape Hest Shines Again | Strait Observer</title>
<meta property="og:site_name" content="Strait Observer"><link rel="canonical" href="https://strait.example/2018/lighthouse">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Lighthouse At Cape Hest Shines Again","datePublished":"2018-10-02T08:00:00+02:00","author":[{"@type":"Person","name":"Ines Varga"}]}]}</script></head>
<body><header><a href="/"><h1>Strait Observer</h1></a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<form action="/login"><input type="text"><input type="password"><button>Sign in</button></form></header>
<main><article><h1>Lighthouse At Cape Hest Shines Again</h1><p class="standfirst">Nine years of darkness end with three blasts of a horn</p>
<div class="byline">By <a href="/ines">Ines Varga</a></div><div class="share"><a href="#">Tweet</a> <a href="#">Share</a></div>
<figure><img src="https://strait.example/lamp.jpg" alt="The lamp, lit"><figcaption>The lamp on Monday. Photo: Dela Oduya</figcaption></figure>
<p>HEST (Reuters) - ${P[0]}</p><p>${P[1]} <a href="https://lens.example/story?id=4&amp;utm_source=rss&amp;fbclid=abc">The lens</a> is <em>very</em> <strong>heavy</strong>, and <a href="javascript:alert(1)">so is</a> <a href="/crate">its crate</a>.</p>
<h2>A key for the village</h2><p>${P[2]}</p><blockquote><p>We will keep the stairs swept, said the keeper.</p></blockquote>
<ul><li>Opens in <b>May</b></li><li>Closes in October<ul><li>or at the first gale</li></ul></li></ul>
<table><caption>Visitors</caption><tr><th>Year</th><th>Number</th></tr><tr><td>2007</td><td>812</td></tr></table>
<p>${P[3]}<script>alert(2)</script></p><iframe src="https://video.example/1"></iframe>
<p><em>This article was originally published on <a href="https://coast.example/a">Coast Weekly</a> on 1 October 2018.</em></p>
<h3>Notes</h3><ol><li><a href="https://port.example/r.pdf">Port report</a>, 2017</li><li>Parish minutes</li></ol>
<div class="author-box"><h4>Ines Varga</h4><p>Ines Varga is a reporter on the coast. She studied law.</p></div></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">A storm takes the pier away in the night</a></li></ul></aside>
<section id="comments"><h3>2 Comments</h3><p>Lovely to see the lamp burning once more after such a long time away from us.</p></section></main>
<footer><p>Copyright 2018 Strait Observer. All rights reserved.</p></footer></body></html>`

describe('a saved page of a modern site', () => {
  const page = pageOf(MODERN, 'lighthouse.html')

  test('headline, date and author come from the page’s own description of itself', () => {
    expect(page).toMatchObject({
      headline: 'Lighthouse At Cape Hest Shines Again',
      standfirst: 'Nine years of darkness end with three blasts of a horn',
      published: '2018-10-02',
      byline: ['Ines Varga'],
      lang: 'en-GB',
      dateline: { place: 'HEST', date: null },
      credit: { name: 'Coast Weekly', href: 'https://coast.example/a', kind: 'ORIGINALLY_PUBLISHED' },
      otherCredits: [{ name: 'Reuters', kind: 'SOURCE', line: 'HEST (Reuters) -' }],
      contributor: { name: 'Ines Varga', biography: ['Ines Varga is a reporter on the coast. She studied law.'] },
    })
  })

  test('the body keeps headings, lists, quotations and tables in their order', () => {
    expect(linesOf(page).map((line) => line.slice(0, 40))).toEqual([
      'The old lighthouse at Cape Hest was swit',
      'Volunteers had carried the new lens up t',
      'h2 A key for the village',
      'The port authority will pay for the elec',
      'blockquote We will keep the stairs swept',
      'bulletList Opens in May | Closes in Octo',
      'table YearNumber2007812',
      'Schools along the coast have been invite',
    ])
    expect(Body.safeParse(page.body).error).toBeUndefined()
  })

  test('links keep no tracking and no script, and a relative one is made whole', () => {
    const hrefs = JSON.stringify(page.body).match(/"href":"[^"]*"/g)
    expect(hrefs).toEqual(['"href":"https://lens.example/story?id=4"', '"href":"https://strait.example/crate"'])
    expect(JSON.stringify(page.body)).not.toMatch(/alert|<\w/)
  })

  test('notes at the end are references with their addresses', () => {
    expect(page.references).toEqual([
      { title: 'Port report, 2017', url: 'https://port.example/r.pdf', text: 'Port report, 2017' },
      { title: 'Parish minutes', url: null, text: 'Parish minutes' },
    ])
  })

  test('the site’s frame, other stories and readers’ comments are dropped and listed', () => {
    const dropped = page.dropped.map(({ text }) => text).join('\n')
    expect(dropped).toContain('A storm takes the pier away')
    expect(dropped).toContain('Lovely to see the lamp')
    expect(dropped).toContain('All rights reserved')
  })

  test('pictures and videos stay behind and the editor is told which', () => {
    expect(page.lookAt.find(({ code }) => code === 'pictures')?.text).toBe('The lamp, lit — The lamp on Monday. Photo: Dela Oduya (https://strait.example/lamp.jpg)')
    expect(page.lookAt.find(({ code }) => code === 'embeds')?.text).toBe('https://video.example/1')
  })
})

const TABLES = `<html><head><title>Lighthouse shines again - Hest Gazette</title></head><body bgcolor="#ffffff"><center><table width="760"><tr><td colspan="2"><a href="index.html"><img src="logo.gif" width="200" height="80"></a></td></tr>
<tr><td width="140" valign="top"><a href="n.html">News</a><br><a href="s.html">Sport</a><br><a href="c.html">Contact us</a></td><td valign="top">
<font size="5"><b>Lighthouse shines again</b></font><br><font size="1">By Tomas Reyl<br>3 October 2003</font><br><br>
<font face="Arial">${P[0]}<br><br>${P[1]}<br><br><b>A key for the village</b><br><br>${P[2]}<br><br>${P[3]}<br>Courtesy of Hest Radio News<br><br>
<b>About the author</b><br>Tomas Reyl is a reporter and a sailor. He lives in Hest.<br><a href="#top">Back to top</a></font></td></tr></table></center></body></html>`

describe('a saved page of an old site laid out in tables', () => {
  const page = pageOf(TABLES, 'old.htm')

  test('line breaks are paragraphs, bold lines are crossheads, and no table comes of the layout', () => {
    expect(linesOf(page).map((line) => line.slice(0, 24))).toEqual([P[0], P[1], 'h2 A key for the village', P[2], P[3]].map((line) => line?.slice(0, 24)))
  })

  test('its parts are told apart without any markup that names them', () => {
    expect(page).toMatchObject({
      headline: 'Lighthouse shines again',
      byline: ['Tomas Reyl'],
      published: '2003-10-03',
      credit: { name: 'Hest Radio News', kind: 'COURTESY' },
      contributor: { name: 'Tomas Reyl', biography: ['Tomas Reyl is a reporter and a sailor. He lives in Hest.'] },
    })
    expect(codesOf(page)).not.toContain('contributor-not-author')
  })
})

test('a bare fragment of HTML is read by its first heading', () => {
  const page = pageOf(`<h1>Lamp is lit</h1><p>${P[0]}</p><p>${P[1]}</p><p>Source: Hest Gazette</p>`, 'page.html')
  expect(page).toMatchObject({ headline: 'Lamp is lit', credit: { name: 'Hest Gazette' } })
  expect(linesOf(page)).toEqual([P[0], P[1]])
})

test('a source under a table stays with the table, and the editor is told', () => {
  const page = pageOf(`<h1>Lamp is lit again</h1><p>${P[0]}</p><table><tr><th>Year</th></tr><tr><td>2007</td></tr></table><p>Source: Port authority</p><p>${P[1]}</p>`, 'page.html')
  expect(page.credit).toBeNull()
  expect(linesOf(page)).toContain('Source: Port authority')
  expect(codesOf(page)).toEqual(expect.arrayContaining(['table-source', 'table-untitled']))
})

test('a WordPress page gives its tags and leaves “appeared first on” out of the text', () => {
  const page = pageOf(
    `<html lang="en"><head><title>Lamp is lit again &#8211; Hest Blog</title><meta property="og:site_name" content="Hest Blog"></head><body class="single has-sidebar"><div id="page"><h1 class="entry-title">Lamp is lit again</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time datetime="2016-05-04T10:00:00+00:00" itemprop="datePublished">May 4, 2016</time></span> <span class="byline">by <span class="author vcard"><a href="/a">Dela Oduya</a></span></span></div>
<div class="entry-content"><p>${P[0]}</p><p>${P[1]}</p><p>${P[2]}</p><p>The post <a href="https://hest.example/l">Lamp is lit again</a> appeared first on <a href="https://hest.example/">Hest Blog</a>.</p></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/t/1" rel="tag">lamp</a>, <a href="/t/2" rel="tag">sea</a></span></footer><div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Tweet</a></li></ul></div></div></body></html>`,
    'wp.html',
  )
  expect(page).toMatchObject({ headline: 'Lamp is lit again', published: '2016-05-04', byline: ['Dela Oduya'], credit: { name: 'Hest Blog', kind: 'ORIGINALLY_PUBLISHED' } })
  expect(linesOf(page)).toEqual([P[0], P[1], P[2]])
})
