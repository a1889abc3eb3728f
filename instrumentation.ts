import type { Instrumentation } from 'next'

// biome-ignore lint/style/noProcessEnv: the build puts the first value here, and Next sets the second
const isServing = () => process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build'

/** Called by Next once, when a server has started: then it counts and limits, and the jobs run in it. */
export async function register(): Promise<void> {
  if (!isServing()) return
  const [{ operator }, { registerPageLimiter }, { startJobs }, { startMetrics }, { warmUp }] = await Promise.all([
    import('@/lib/platform/auth/viewer'),
    import('@/lib/platform/http/page-limit'),
    import('@/lib/operations/jobs/commands'),
    import('@/lib/operations/vitals/commands'),
    import('@/lib/operations/vitals/readiness/data'),
  ])
  // The server does not listen before this ends: opening the database takes long enough to make a first answer late.
  await warmUp()
  registerPageLimiter()
  startMetrics()
  startJobs(operator)
}

/** What broke while a page was drawn. Its reference is the one that the page shows; routes tell of theirs themselves. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (!isServing()) return
  const [{ log, markRequestUnavailable }, { isUnavailable }] = await Promise.all([
    import('@/lib/foundation/log'),
    import('@/lib/foundation/errors'),
  ])
  // Logged once for all requests (`lib/foundation/availability/circuit-breaker.ts`), and not a fault of the page.
  if (isUnavailable(error)) return markRequestUnavailable()
  const { digest } = error as { digest?: string }
  log().error({ err: error, reference: digest, route: routePath, kind: routeType }, 'A page broke')
}
