// Recomputes chains of hashes in the browser: an open record from its page, or all that is in a bundle that was saved.
// The rule is that of the paper's own check: newsroom/stories/record/entry.ts.
{
  const canonical = (value) => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value)
    if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
    const names = Object.keys(value).filter((name) => value[name] !== undefined)
    names.sort((a, b) => (a < b ? -1 : 1))
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
  }

  const sha256 = async (text) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const hashOf = (document) => sha256(canonical(document))

  // The first entry that does not hold; null where all do.
  const broken = async ({ storyId, chain, links }) => {
    let previous = await sha256(`start of the ${chain === 'READERS' ? 'open record' : 'ledger'} of story ${storyId}`)
    for (const [index, { number, at, what, revisionId, documentHash, prevHash, hash, document }] of links.entries()) {
      if (document !== undefined && (await hashOf(document)) !== documentHash) return number
      const expected = await sha256(`${previous}\n${canonical({ storyId, chain, number, at, what, revisionId, documentHash })}`)
      if (number !== index + 1 || prevHash !== previous || hash !== expected) return number
      previous = hash
    }
    return null
  }

  const isAble = () => globalThis.crypto?.subtle !== undefined
  globalThis.courtesyRecord = { canonical, sha256, hashOf, broken, isAble }

  const checkPage = async (place) => {
    if (!isAble()) return 'This browser computes hashes only on pages that come over https.'
    const answer = await fetch(place.dataset.record)
    if (!answer.ok) return 'The record could not be fetched. Try again.'
    const record = await answer.json()
    const at = await broken(record)
    if (at !== null) return `Broken at entry ${at}: it does not follow from the one before it, or its text is not the one that was hashed.`
    const hashes = new Map(record.links.map(({ number, hash }) => [String(number), hash]))
    const other = [...document.querySelectorAll('[data-hash]')].find(({ dataset }) => hashes.get(dataset.entry) !== dataset.hash)
    if (other) return `Broken at entry ${other.dataset.entry}: this page shows another hash than the record has. If the story was changed just now, load the page again.`
    const kept = record.links.filter((link) => link.document === undefined).length
    return `Sound: ${record.links.length === 1 ? 'the one entry holds' : `all ${record.links.length} entries follow from one another`}.${kept > 0 ? ` Of ${kept} the text is not given out, only its hash.` : ''}`
  }

  globalThis.document?.addEventListener('DOMContentLoaded', () => {
    const place = document.querySelector('[data-record]')
    if (!place) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'control'
    button.textContent = 'Check the record here'
    const said = document.createElement('p')
    said.className = 'mt-2'
    said.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      said.textContent = 'Checking.'
      said.textContent = await checkPage(place).catch(() => 'The record could not be checked. Try again.')
    })
    place.append(button, said)
  })
}
