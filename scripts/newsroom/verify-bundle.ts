import { readFile } from 'node:fs/promises'
import { amissIn, bundleIn } from '#newsroom/stories/record/bundle-check.ts'

/** Says of each saved bundle whether it holds. It needs no paper and no database. Ends with 1 where one does not. */
export async function verifyBundles(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Name the file: npm run newsroom -- verify-bundle record-of-a-story.html')
    return 2
  }
  let broken = 0
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => null)
    const bundle = text === null ? null : bundleIn(text)
    const amiss = bundle ? amissIn(bundle) : [text === null ? 'The file cannot be read.' : 'There is no bundle in this file.']
    if (bundle && amiss.length === 0) console.log(`${file}: sound. ${bundle.content.chains.map(({ links }) => links.length).reduce((sum, count) => sum + count, 0)} entries and ${bundle.content.done.length} deeds of "${bundle.content.story.slug}", made ${bundle.content.madeAt}. Its hash is ${bundle.hash}; the audit log of the paper names it too.`)
    for (const line of amiss) console.log(`${file}: ${line}`)
    if (amiss.length > 0) broken++
  }
  return broken === 0 ? 0 : 1
}
