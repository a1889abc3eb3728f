/** Called by Next once, when a server has started: then the jobs run in it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const [{ operator }, { startJobs }] = await Promise.all([
      import('@/lib/auth/viewer'),
      import('@/lib/jobs/commands'),
    ])
    startJobs(operator)
  }
}
