import { expect, test } from 'vitest'
import { refusalOf } from './page-of.ts'

const TEASER = 'The boat is back at its berth and the band has gone home.'

test.each([
  ['a page to sign in, as HTML', '<html><head><title>Log in</title></head><body><h1>Members</h1><p>Please enter your name and password to go on reading the paper.</p><form><input name="u"><input type="password"></form></body></html>', /sign in/],
  ['a page to sign in, as text', 'Sign in\nEmail\nPassword\nForgot password?', /sign in/],
  ['a page to sign in that explains itself at length', `<title>Sign in to continue</title><form><input type="password"></form>${'<p>Readers with an account may read ten stories every month without paying for any of them.</p>'.repeat(6)}`, /sign in/],
  ['an error page', '<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1><p>Sorry, the page you were looking for could not be found on this server.</p></body></html>', /error page/],
  ['an error page, as text', '404\nThe page you asked for is no longer available on our website.\nHome', /error page/],
  ['a list of stories, as HTML', `<title>News</title>${[1, 2, 3, 4, 5].map((n) => `<h2><a href="/${n}">Ferry story number ${n}</a></h2><p>${TEASER}</p>`).join('')}`, /list of stories/],
  ['a list of stories, as text', [1, 2, 3, 4].map((n) => `Ferry story number ${n}\n\n${TEASER}\n\nRead more`).join('\n\n'), /list of stories/],
  ['a page of buttons', 'Home\nNews\nSport\nContact', /no paragraph/],
  ['a page with nothing but its credit', 'A headline about a ferry\n\nCourtesy: Ellery Packet\n\nBack to top', /no paragraph/],
  ['a page with nothing but a biography', 'About the author\n\nInes Varga is a reporter who covers the coast for the paper and lives there.', /no paragraph/],
])('%s is refused with what to do next', (_, text, sentence) => {
  const refused = refusalOf(text, /^</.test(text) ? 'page.html' : 'page.txt')
  expect(refused).toMatch(sentence)
  expect(refused).toMatch(/\. [A-Z].*\.$/)
})
