import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { el, escapeHtml, joinHtml, type SafeHtml } from '#lib/html.ts'
import { jsonInHtml } from '#lib/json-in-html.ts'
import { Body } from '../body.ts'
import { blockText } from '../walk-body.ts'
import type { Bundle } from './bundle-check.ts'
import { decisionInWords } from './decision-words.ts'
import type { ShownDocument } from './shown-document.ts'

const CHECK = `
const place = document.getElementById('verdict')
const amiss = async () => {
  const { content, hash } = JSON.parse(document.getElementById('bundle').textContent)
  const { hashOf, sha256, canonical, broken } = courtesyRecord
  const found = (await hashOf(content)) === hash ? [] : ['The bundle was changed after it was made: its own hash is another.']
  for (const chain of content.chains) {
    const at = await broken(chain)
    if (at !== null) found.push((chain.chain === 'READERS' ? 'What readers saw' : 'What was decided') + ' does not hold at entry ' + at + '.')
  }
  for (const { seq, prevHash, hash: kept, ...event } of content.done) if ((await sha256(prevHash + '\\n' + canonical(event))) !== kept) found.push('What was done does not hold at row ' + seq + '.')
  return found
}
const check = async () => {
  if (!courtesyRecord.isAble()) return 'This browser computes no hashes for files. Open it in another, or use: npm run newsroom -- verify-bundle FILE'
  const found = await amiss()
  return found.length === 0 ? 'Sound: every entry, every row and the bundle itself are what was hashed.' : 'Broken. ' + found.join(' ')
}
check().catch(() => 'Broken. The bundle could not be read.').then((words) => { place.textContent = words })
`
const STYLE = 'body{font:1rem/1.5 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#16181a;background:#fff}h1{line-height:1.1}h2{border-top:2px solid;padding-top:.5rem;margin-top:2.5rem}h3{margin-bottom:0}code,pre{font-size:.8rem;overflow-wrap:anywhere;white-space:pre-wrap}#verdict{font-weight:bold;border-left:4px solid;padding-left:1rem}small{color:#54585b}'

const p = (text: string): SafeHtml => el('p', { dir: 'auto' }, escapeHtml(text))
const part = (title: string, parts: readonly SafeHtml[]): SafeHtml => el('section', {}, el('h2', {}, escapeHtml(title)), ...(parts.length > 0 ? parts : [p('None.')]))
const whole = (value: unknown): SafeHtml => el('details', {}, el('summary', {}, escapeHtml('As it is kept')), el('pre', {}, escapeHtml(JSON.stringify(value, null, 2))))

/** The bundle as one HTML file: it opens from a disk, asks no server for anything, and says by itself whether it holds. */
export async function bundlePage(bundle: Bundle): Promise<string> {
  const { content, hash } = bundle
  const script = await readFile(join(process.cwd(), 'public', 'record.js'), 'utf8')
  const [readers, desk] = content.chains
  const page = el('main', {},
    el('h1', { dir: 'auto' }, escapeHtml(content.story.headline || content.story.slug)),
    p(`Everything that ${content.paper.name} keeps of this story’s being public. Made by ${content.madeBy}, ${content.madeAt}. All times are UTC.`),
    el('p', { id: 'verdict', role: 'status' }, escapeHtml('Not checked: this needs a browser that runs scripts.')),
    p('The check shows that nothing in this file was changed since it was hashed. That the paper’s own record is still the same, the paper can show with: npm run newsroom -- verify. Drafts and the desk’s notes to itself are not in it.'),
    el('p', {}, el('small', {}, escapeHtml('The hash of this bundle: ')), el('code', {}, escapeHtml(hash))),
    part('What readers saw', (readers?.links ?? []).map((link) => {
      const { note, surfaces, story } = link.document as ShownDocument
      const body = story ? Body.safeParse(story['body']) : null
      return el('article', {},
        el('h3', {}, escapeHtml(`${link.number}. ${link.what.toLowerCase().replaceAll('_', ' ')}, ${link.at}`)),
        el('p', {}, el('code', {}, escapeHtml(link.hash))),
        ...(note ? [p(`Readers were told: “${note}”`)] : []),
        ...(story ? [p(story.headline), p(`${story.path}. On: ${surfaces.join(', ')}.`), el('details', {}, el('summary', {}, escapeHtml('Its text')), ...(body?.data?.content ?? []).map((block) => p(blockText(block))))] : []),
        whole(link.document))
    })),
    part('What was decided', (desk?.links ?? []).map((link) => {
      const { said, by, details } = decisionInWords(link.what, link.document)
      return el('article', {}, el('h3', {}, escapeHtml(`${link.number}. ${link.at}, ${by}`)), p(said), ...details.map(p), whole(link.document))
    })),
    part('What was agreed', content.agreements.map((agreement) => el('article', {}, p(`${agreement.partner.name}, version ${agreement.version}`), whole(agreement)))),
    part('Corrections, withdrawals, sources and what was let pass', [whole(content.story)]),
    part('What was done', content.done.map(({ at, actor, deed, reason }) => p(`${at}: ${actor}, ${deed}${reason ? `: “${reason}”` : ''}`))),
  )
  // The policy lets it run what is in it, and ask nobody for anything.
  const head = joinHtml([el('meta', { charset: 'utf-8' }), el('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'" }), el('meta', { name: 'viewport', content: 'width=device-width' }), el('title', {}, escapeHtml(`The record of ${content.story.slug}`))])
  return `<!doctype html><html lang="en"><head>${head.replaceAll(/<\/meta>/g, '')}<style>${STYLE}</style></head><body>${page}<script type="application/json" id="bundle">${jsonInHtml(bundle)}</script><script>${script}</script><script>${CHECK}</script></body></html>\n`
}
