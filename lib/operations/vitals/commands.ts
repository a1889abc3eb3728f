import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { getHeapStatistics } from 'node:v8'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { parseProvider } from '@/lib/foundation/database/address'
import { env } from '@/lib/foundation/env'
import { log } from '@/lib/foundation/log'
import { shared } from '@/lib/foundation/shared.mjs'
import { getWatcher } from '@/lib/platform/live/watcher.data'
import { getOutboxStatus } from '@/lib/platform/mail/outbox.data'
import packageJson from '@/package.json'
import { countLockWaits } from './lock-waits.data'
import { addBuildInfo, addGauges, createMetrics, type JobRun, type Request } from './metrics'
import { type ExecutedQuery, shownStatement } from './slow-queries'

/** Begins to log what is slow, and to count where somebody may read the figures: without a token nobody does. */
export function startMetrics(): void {
  logSlowQueries(env().SLOW_QUERY_MS)
  if (env().METRICS_TOKEN === undefined || shared.metrics) return
  const register = new Registry()
  shared.metrics = register
  collectDefaultMetrics({ register })
  addBuildInfo(register, packageJson.version)
  const figures = createMetrics(register)
  const url = env().DATABASE_URL
  addGauges(register, {
    streams: () => getWatcher().streams,
    outbox: () => getOutboxStatus(new Date()),
    heapLimit: () => getHeapStatistics().heap_size_limit,
    ...(parseProvider(url) === 'postgresql' ? { lockWaits: () => countLockWaits(url) } : {}),
  })
  subscribe('waymark:request', (message) => figures.countRequest(message as Request))
  subscribe('waymark:query', (message) => figures.countQuery((message as ExecutedQuery).ms))
  subscribe('waymark:retry', (message) => figures.countRetry((message as { reason: string }).reason))
  subscribe('waymark:job', (message) => figures.countJob(message as JobRun))
}

/**
 * Logs statements of the database that take long.
 * @param limit from how many milliseconds on one does; 0: none does
 * @returns what ends it
 */
export function logSlowQueries(limit: number): () => void {
  if (limit === 0) return () => {}
  const hear = (message: unknown) => {
    const { sql, ms } = message as ExecutedQuery
    if (ms >= limit) log().warn({ ms: Math.round(ms), statement: shownStatement(sql) }, 'A query took long')
  }
  subscribe('waymark:query', hear)
  return () => void unsubscribe('waymark:query', hear)
}
