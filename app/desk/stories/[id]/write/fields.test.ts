import { expect, it } from 'vitest'
import { StoryContent } from '#newsroom/stories/content.ts'
import { contentFrom, fieldsOf } from './fields.ts'

const content = StoryContent.parse({ headline: 'Ferry', lead: { mediaId: crypto.randomUUID(), caption: 'The quay.' } })

it('what is on the screen is saved as the server will have it', () => {
  const typed = { ...fieldsOf(content), headline: ' Ferry ', kicker: '  ', lead: { ...content.lead, mediaId: content.lead?.mediaId ?? '', caption: 'The quay. ' } }
  expect(contentFrom(typed, [])).toEqual(content)
})

it('an empty caption is none, and a lead picture that was taken out is gone', () => {
  const mediaId = content.lead?.mediaId ?? ''
  expect(contentFrom({ ...fieldsOf(content), lead: { mediaId, caption: ' ' } }, []).lead).toEqual({ mediaId })
  expect('lead' in contentFrom({ ...fieldsOf(content), lead: undefined }, [])).toBe(false)
})
