/** How somebody stood at a moment, as far as a story says it. */
export type Standing = { name: string; jobTitle: string; shortBio: string; disclosures: readonly string[] }
export type Since = { asOf: Date; changes: string[] }

/** What is otherwise today than on the day of a story, in words that follow "Since then:"; none when all is as it was. */
export function sinceThatDay(then: Standing, today: Standing): string[] {
  const came = today.disclosures.filter((text) => !then.disclosures.includes(text)).length
  const went = then.disclosures.filter((text) => !today.disclosures.includes(text)).length
  return [
    ...(then.name === today.name ? [] : [`now writes as ${today.name}`]),
    ...(then.jobTitle === today.jobTitle ? [] : [today.jobTitle ? `now ${lowered(today.jobTitle)}` : `no longer ${lowered(then.jobTitle)}`]),
    ...(came > 0 ? [came === 1 ? 'a new disclosure' : `${came} new disclosures`] : []),
    ...(went > 0 ? [went === 1 ? 'one disclosure no longer applies' : `${went} disclosures no longer apply`] : []),
    ...(then.shortBio === today.shortBio ? [] : ['a newer biography']),
  ]
}

/** "Political editor" inside a sentence; "BBC correspondent" and "Director of News" keep their letters. */
const lowered = (title: string) => (/^\p{Lu}\p{Ll}+(?: \P{Lu}*)?$/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title)
