type Person = { id: string; name: string }

/** Who is named with an @ in a comment, each once. The longest name that fits is meant: `@Ann Lee` is not `@Ann`; of two of one name, both. */
export function mentioned(text: string, people: readonly Person[]): Person[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length)
  const found = new Map<string, Person>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const rest = text.slice(at + 1).toLocaleLowerCase()
    const person = byLength.find(({ name }) => name && rest.startsWith(name.toLocaleLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)))
    for (const one of person ? people.filter(({ name }) => name.toLocaleLowerCase() === person.name.toLocaleLowerCase()) : []) found.set(one.id, one)
  }
  return [...found.values()]
}
