/** Next calls this once in each process that serves pages, and not while it builds. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const [{ startJobs }, { oneLine }] = await Promise.all([import('#newsroom/jobs.ts'), import('#lib/front-door/log.ts')])
  startJobs((line) => process.stderr.write(`${oneLine(line)}\n`))
}
