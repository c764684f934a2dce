import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { startDoor, type DoorUnderTest } from './door-under-test.ts'

let paper: DoorUnderTest
afterEach(() => paper.stop())

test('a stream reaches its listener event by event, its end reaches whoever sends it, and it does not hold the door open', async () => {
  let hungUp = 0
  let say: (event: string) => void = () => {}
  paper = await startDoor((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store' })
    res.once('close', () => (hungUp += 1))
    say = (event) => res.write(`data: ${event}\n\n`)
    say('first')
  })
  const listen = async () => {
    const asked = request({ port: paper.port, path: '/desk/present', headers: { 'accept-encoding': 'gzip, br' } }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    answer.on('error', () => {}) // the door hung up, as it should
    expect(String((await once(answer, 'data'))[0])).toBe('data: first\n\n')
    return { asked, answer }
  }
  const { answer } = await listen()
  expect(answer.headers['content-encoding']).toBeUndefined()
  say('second')
  expect(String((await once(answer, 'data'))[0])).toBe('data: second\n\n')
  const left = await listen()
  left.asked.destroy()
  await expect.poll(() => hungUp).toBe(1)
  const closed = once(paper.door.server, 'close')
  paper.door.server.close()
  paper.door.endStreams()
  await closed
  await expect.poll(() => hungUp).toBe(2)
})
