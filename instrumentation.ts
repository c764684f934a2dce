/** Next calls this once in each process that serves pages, and not while it builds. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startJobsHere } = await import('#lib/../newsroom/jobs.ts')
  startJobsHere()
}
