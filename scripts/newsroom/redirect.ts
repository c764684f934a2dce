import { commandLine } from '#newsroom/access/can.ts'
import { createRedirect } from '#newsroom/redirects/create.ts'
import { Refused } from '#newsroom/refusal.ts'

export async function addRedirect([from, to]: string[]): Promise<number> {
  if (!from || !to) {
    console.error('Give the old address and the new: npm run newsroom -- redirect /2019/a-story.html /region/a-story')
    return 2
  }
  try {
    const made = await createRedirect(commandLine, { from, to })
    console.log(`${made.from} now leads to ${made.to}.`)
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    return 1
  }
}
