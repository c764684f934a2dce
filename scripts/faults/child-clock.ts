// A process that does what the paper does by itself. CLOCK_OFFSET_MS: by how much its clock is wrong.
const offset = Number(process.env['CLOCK_OFFSET_MS'] ?? 0)
if (offset !== 0) {
  const right = Date.now
  const RightDate = Date
  globalThis.Date = class extends RightDate {
    constructor(...given: [] | [number]) {
      super(...(given.length === 0 ? ([right() + offset] as [number]) : given))
    }
    static override now = () => right() + offset
  } as DateConstructor
}
const { startJobs } = await import('#newsroom/jobs.ts')
const { publishDue } = await import('#newsroom/stories/publish-due.ts')
startJobs((line) => console.error(`      ${line}`))
await publishDue()
process.send?.('ready')
setInterval(() => {}, 60_000)
