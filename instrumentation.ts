/** Next calls this once in each process that serves pages, and not while it builds. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startJobs } = await import('#newsroom/jobs.ts')
  startJobs()
}
