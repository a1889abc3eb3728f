import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseProvider } from '@/lib/foundation/database/address'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { isUnavailable } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { getDrainSignal } from '@/lib/foundation/stopping'
import { decideReadiness, type Readiness, type ReadinessCheck, schemaCheck } from './verdict'

const ANSWER_MS = 2000
/** Time for which one result serves all requests. */
const KEPT_MS = 1000

let kept: { readonly until: number; readonly checks: Promise<readonly ReadinessCheck[]> } | undefined

/** Returns whether this server can serve, and if not, why. A pending stop is reported at once, without the cache. */
export async function readiness(now = Date.now()): Promise<Readiness> {
  if (!kept || kept.until <= now) kept = { until: now + KEPT_MS, checks: look() }
  const isEnding = getDrainSignal()?.aborted === true
  const reason = isEnding ? 'This server is about to stop.' : null
  return decideReadiness([...(await kept.checks), { name: 'draining', ok: !isEnding, reason }])
}

/**
 * Opens this process's database and runs readiness's queries, for two seconds at most. Never rejects: readiness reports
 * problems.
 */
export async function warmUp(): Promise<void> {
  await withinTime(ask()).catch(() => {})
}

async function look(): Promise<readonly ReadinessCheck[]> {
  const [stored, files] = await Promise.all([storedChecks(), filesCheck()])
  return [...stored, files]
}

async function storedChecks(): Promise<ReadinessCheck[]> {
  try {
    const { isReadOnly, applied, roadmaps } = await withinTime(ask())
    const isSynced = roadmaps > 0
    return [
      { name: 'database', ok: !isReadOnly, reason: isReadOnly ? 'It is read-only, as a standby is.' : null },
      schemaCheck(applied, env().SCHEMA_VERSION ?? applied ?? ''),
      {
        name: 'content',
        ok: isSynced,
        reason: isSynced ? null : 'The database has no roadmap. Start this server again.',
      },
    ]
  } catch (error) {
    // Errors of a driver name hosts and users, so they go to the log only.
    if (!isUnavailable(error)) log().error({ err: error }, 'The database does not answer')
    const reason = error instanceof TooLate ? `It did not answer within ${ANSWER_MS} ms.` : 'It cannot be used.'
    return [{ name: 'database', ok: false, reason }]
  }
}

async function ask() {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1`
  return {
    isReadOnly: await refusesWrites(),
    applied: rows[0]?.name ?? null,
    roadmaps: await db().roadmap.count(),
  }
}

/**
 * Returns whether the database is read-only, such as a hot standby of PostgreSQL: it serves reads, but refuses each
 * sign-in and tick.
 */
async function refusesWrites(): Promise<boolean> {
  if (parseProvider(env().DATABASE_URL) === 'sqlite') return false
  const [row] = await db().$queryRaw<{ is: boolean }[]>`SELECT current_setting('transaction_read_only') = 'on' AS "is"`
  return row?.is === true
}

class TooLate extends Error {}

async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate('The database took too long.')), ANSWER_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Checks the data folder by writing a file: nothing else detects a full or read-only disk. */
async function filesCheck(): Promise<ReadinessCheck> {
  const file = path.join(env().DATA_FOLDER, `.ready-${randomUUID()}`)
  try {
    // Removes the file after a failure too: on a full disk it exists, but is empty.
    await writeFile(file, 'ready').finally(() => rm(file, { force: true }))
    return { name: 'files', ok: true, reason: null }
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    return { name: 'files', ok: false, reason: `The data folder cannot be written to (${code}).` }
  }
}
