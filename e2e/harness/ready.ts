import { setTimeout as wait } from 'node:timers/promises'

/** Timeout of a start, which migrates and syncs the content. */
const READY_WITHIN_MS = 60_000

export type Watched = {
  /** Output, for the error. */
  readonly output: () => string
  readonly hasEnded?: () => boolean
}

/**
 * Polls a server that was started by other means until it is ready, and prints how long that took.
 * @throws Error with its output when it ends before, or takes longer than a minute
 */
export async function untilReady(url: string, { output, hasEnded = () => false }: Watched): Promise<void> {
  const began = performance.now()
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) break
    if (hasEnded()) throw new Error(`It ended before it was ready:\n${output()}`)
    if (performance.now() - began > READY_WITHIN_MS) throw new Error(`It was not ready in time:\n${output()}`)
    await wait(100)
  }
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
