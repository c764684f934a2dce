import { parseHTML } from 'linkedom'
import { articleParts, depthOf } from './html-article.ts'
import { declaredFacts } from './html-facts.ts'
import { blocksOf } from './html-blocks.ts'
import { framesOf, placed } from './html-places.ts'
import { plainSource, type Source } from './piece.ts'

const MOST_ELEMENTS = 60_000
const DEEPEST = 800

export function looksLikeHtml(text: string, fileName: string): boolean {
  const start = text.trimStart().slice(0, 2000)
  if (/^(?:<!doctype html|<\?xml [^>]{0,200}>\s{0,9}<(?:!doctype html|html)|<html|<head|<body|<article|<main|<div|<p[ >]|<h1|<table|<section|<center|<font|<title|<meta|<!--)/iu.test(start)) return true
  if (/\.x?html?$/iu.test(fileName) && /<[a-z]/iu.test(text)) return true
  return (text.match(/<\/(?:p|div|td|h[1-3]|li)>|<br ?\/?>/giu)?.length ?? 0) >= 3
}

/** The blocks of a saved page. Nothing of its markup is kept: each block is made anew from the words and the few marks a body knows. */
export function savedHtml(html: string): Source | { refused: string } {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  const elements = document.getElementsByTagName('*').length
  const depth = depthOf(document)
  if (elements > MOST_ELEMENTS || depth > DEEPEST) {
    return { refused: 'This page’s markup is too tangled to read. Copy the story’s words from the browser into a text file and try again.' }
  }
  const body = document.body
  if (!body) return { refused: 'There is no page in this file. Save the page again as “HTML only”, or copy its words into a text file.' }
  const facts = declaredFacts(document)
  const walked = blocksOf(body, facts.base)
  const asksForPassword = [...body.getElementsByTagName('input')].some((input) => input.getAttribute('type')?.toLowerCase() === 'password')
  const linkedHeadings = walked.blocks.filter(({ element }) => isLinkedHeading(element)).length
  const frames = framesOf(walked.blocks, body)
  // Readability takes the document apart, so all else that asks the document comes before it.
  const article = elements > 15_000 || depth > 150 ? null : articleParts(document)
  const pieces = placed(walked.blocks, frames, article, body)
  return { ...plainSource(pieces), ...facts.declared, asksForPassword, linkedHeadings, notes: walked.notes }
}

function isLinkedHeading(element: Element): boolean {
  return /^H[2-4]$/u.test(element.tagName) && (element.querySelector('a[href]') !== null || element.closest('a[href]') !== null) && element.closest('nav, aside, footer') === null
}
