import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { callPaths } from '@/lib/foundation/call-paths'

/** What `server/request-log.mjs` tells of each request. */
export type Request = {
  readonly method: string
  /** A pattern, such as `/reviews/[id]`: there are as many as there are routes. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}
export type JobRun = {
  readonly job: string
  readonly isGood: boolean
  /** From one run to the next. */
  readonly everySeconds: number
}

/** A stream is open for hours: it is counted, and no time of an answer. */
const STREAMS: ReadonlySet<string> = new Set([callPaths.live])

/** Registers which version serves, as a label of a constant 1, as Prometheus advises. */
export function addBuildInfo(register: Registry, version: string): void {
  const info = new Gauge({
    name: 'waymark_build_info',
    help: 'The version of Waymark that serves; always 1.',
    labelNames: ['version'] as const,
    registers: [register],
  })
  info.set({ version }, 1)
}

/** The figures that are counted as things happen. Names and units as Prometheus advises. */
export function createMetrics(register: Registry) {
  const registers = [register]
  const requests = new Counter({
    name: 'waymark_http_requests_total',
    help: 'Answered requests, by route and class of status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'waymark_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const queries = new Histogram({
    name: 'waymark_database_query_duration_seconds',
    help: 'Time that each database statement took, commits too.',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const retries = new Counter({
    name: 'waymark_database_retries_total',
    help: 'Database work that was tried again after a conflict, by reason.',
    labelNames: ['reason'] as const,
    registers,
  })
  const runs = new Counter({
    name: 'waymark_job_runs_total',
    help: 'Job runs in this process.',
    labelNames: ['job', 'outcome'] as const,
    registers,
  })
  const lastGood = new Gauge({
    name: 'waymark_job_last_success_timestamp_seconds',
    help: 'When each job in this process last succeeded.',
    labelNames: ['job'] as const,
    registers,
  })
  const intervals = new Gauge({
    name: 'waymark_job_interval_seconds',
    help: 'How often a job is due. It is late if it last succeeded several intervals ago.',
    labelNames: ['job'] as const,
    registers,
  })
  return {
    countRequest({ method, route, status, seconds }: Request): void {
      const labels = { method, route, status: `${Math.floor(status / 100)}xx` }
      requests.inc(labels)
      if (!STREAMS.has(route)) durations.observe(labels, seconds)
    },
    countQuery: (ms: number): void => queries.observe(ms / 1000),
    countRetry: (reason: string): void => retries.inc({ reason }),
    countJob({ job, isGood, everySeconds }: JobRun): void {
      intervals.set({ job }, everySeconds)
      runs.inc({ job, outcome: isGood ? 'success' : 'failure' })
      if (isGood) lastGood.set({ job }, Date.now() / 1000)
    },
  }
}

export type Outbox = { readonly waiting: number; readonly oldestSeconds: number }

/** The figures that are looked up when somebody asks. */
export function addGauges(
  register: Registry,
  readers: {
    readonly streams: () => number
    readonly outbox: () => Promise<Outbox>
    /** In bytes. */
    readonly heapLimit: () => number
    /** Left out where the database knows no such waits. */
    readonly lockWaits?: () => Promise<number>
  },
): void {
  const registers = [register]
  const heapLimit: Gauge = new Gauge({
    name: 'waymark_heap_limit_bytes',
    help: 'How large the heap of this process may become: at the limit it ends.',
    registers,
    collect: () => heapLimit.set(readers.heapLimit()),
  })
  const streams: Gauge = new Gauge({
    name: 'waymark_live_streams',
    help: 'Open pages that listen to this process.',
    registers,
    collect: () => streams.set(readers.streams()),
  })
  // Both are of one look. A database that does not answer takes nothing away from the other figures.
  let looking: Promise<Outbox> | undefined
  const look = () => {
    looking ??= readers
      .outbox()
      .catch(() => ({ waiting: Number.NaN, oldestSeconds: Number.NaN }))
      .finally(() => {
        looking = undefined
      })
    return looking
  }
  const waiting: Gauge = new Gauge({
    name: 'waymark_mail_waiting',
    help: 'E-mails still to be sent, in the outbox that all servers share.',
    registers,
    collect: async () => waiting.set((await look()).waiting),
  })
  const oldest: Gauge = new Gauge({
    name: 'waymark_mail_oldest_seconds',
    help: 'How long the oldest e-mail has waited.',
    registers,
    collect: async () => oldest.set((await look()).oldestSeconds),
  })
  const { lockWaits } = readers
  if (!lockWaits) return
  const waits: Gauge = new Gauge({
    name: 'waymark_database_lock_waits',
    help: 'Statements that wait for a lock of PostgreSQL and began over two seconds ago, of all servers.',
    registers,
    collect: async () => waits.set(await lockWaits().catch(() => Number.NaN)),
  })
}
