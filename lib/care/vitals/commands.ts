import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { watcher } from '@/lib/doors/live/watcher.data'
import { outboxAt } from '@/lib/doors/mail/outbox.data'
import { env } from '@/lib/foundation/env'
import { addGauges, type JobRun, makeFigures, type Request } from './figures'

const holder = globalThis as { waymarkMetrics?: Registry }

/** Begins to count, where somebody may read the figures: without a token there is nothing to count for. */
export function startMetrics(): void {
  if (env().METRICS_TOKEN === undefined || holder.waymarkMetrics) return
  const register = new Registry()
  holder.waymarkMetrics = register
  collectDefaultMetrics({ register })
  const figures = makeFigures(register)
  addGauges(register, { streams: () => watcher().streams, outbox: () => outboxAt(new Date()) })
  subscribe('waymark:request', (message) => figures.countRequest(message as Request))
  subscribe('waymark:query', (message) => figures.countQuery(message as number))
  subscribe('waymark:job', (message) => figures.countJob(message as JobRun))
}
