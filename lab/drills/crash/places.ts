import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startCluster } from '@/tools/testing/postgresql-cluster.mjs'

export const kinds = ['sqlite', 'postgresql', 'postgresql-server'] as const
/** The kind of database, and what is killed: our server, or all of PostgreSQL while our server runs on. */
export type Kind = (typeof kinds)[number]

export type Place = {
  readonly env: Record<string, string> & { readonly DATABASE_URL: string }
  /** Kills the database and starts it again; does nothing on SQLite. */
  readonly crashDatabase: () => Promise<void>
  readonly leave: () => Promise<void>
}

/** Makes a separate database that writes to the disk as durably as a host's. */
export async function makePlace(kind: Kind): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-crash-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const common = {
    DATA_FOLDER: folder,
    NEXTAUTH_SECRET: 'a secret for the drill and for nothing else',
    DEMO: '0',
    RATE_LIMIT_FACTOR: '1000000',
    TRUSTED_PROXIES: '',
  }
  if (kind === 'sqlite') {
    const env = { ...common, DATABASE_URL: `file:${path.join(folder, 'waymark.db')}` }
    return { env, crashDatabase: async () => {}, leave: async () => remove() }
  }
  const cluster = await startCluster({ isDurable: true })
  const leave = async () => {
    await cluster.stop()
    remove()
  }
  return { env: { ...common, DATABASE_URL: cluster.url('postgres') }, crashDatabase: cluster.crash, leave }
}
