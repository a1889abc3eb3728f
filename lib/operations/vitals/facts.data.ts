import 'server-only'
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { notFound } from '@/lib/foundation/errors'
import { jobs } from '@/lib/operations/jobs/commands'
import { getJobRuns, type JobOutcome } from '@/lib/operations/jobs/job-runs'
import { offeredProviders } from '@/lib/platform/auth/providers/providers'
import type { Viewer } from '@/lib/platform/auth/viewer'
import packageJson from '@/package.json'

/** Facts of this server for admins. No secret is among them, and no address with a password in it. */
export type ServerFacts = {
  readonly version: string
  readonly databaseKind: 'SQLite' | 'PostgreSQL'
  readonly databaseMb: number
  /** Null where the system does not tell. */
  readonly diskFreeGb: number | null
  /** Host of the mail server; null where mail is written to files. */
  readonly mailHost: string | null
  readonly providers: readonly string[]
  readonly jobs: readonly { readonly name: string; readonly last: JobOutcome | null }[]
}

/** Reads the facts of the server that answers. @throws not-found unless the viewer is an admin */
export async function getServerFacts(viewer: Viewer): Promise<ServerFacts> {
  if (!viewer.isAdmin) throw notFound('page')
  const { DATABASE_URL, DATA_FOLDER, SMTP_URL } = env()
  const runs = getJobRuns()
  const disk = await statfs(DATA_FOLDER).catch(() => null)
  return {
    version: packageJson.version,
    databaseKind: parseProvider(DATABASE_URL) === 'postgresql' ? 'PostgreSQL' : 'SQLite',
    databaseMb: Math.ceil((await readDatabaseSize(DATABASE_URL)) / 1e6),
    diskFreeGb: disk && Math.round((disk.bavail * disk.bsize) / 1e8) / 10,
    mailHost: SMTP_URL ? (URL.parse(SMTP_URL)?.hostname ?? null) : null,
    providers: offeredProviders().map(({ name }) => name),
    jobs: jobs.map(({ name }) => ({ name, last: runs.get(name) ?? null })),
  }
}

async function readDatabaseSize(url: string): Promise<number> {
  if (parseProvider(url) !== 'postgresql') return statSync(toFilePath(url), { throwIfNoEntry: false })?.size ?? 0
  const [row] = await db().$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS "bytes"`
  return Number(row?.bytes ?? 0)
}
