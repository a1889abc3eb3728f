import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { freePorts } from '../../tools/testing/free-port.mjs'
import { startCluster } from '../../tools/testing/postgresql-cluster.mjs'
import { startNginx } from './nginx'
import { Server } from './server'

export type Instances = {
  /** Public address: nginx. */
  readonly url: string
  /** nginx's error log. */
  readonly proxyLog: () => string
  readonly servers: readonly [Server, Server]
  readonly sql: Client
  readonly stop: () => Promise<void>
}

/** Starts two servers at the same moment on an empty PostgreSQL database, and nginx in front of them. */
export async function startInstances(): Promise<Instances> {
  const cluster = await startCluster()
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-instances-'))
  const [first, second, proxy] = (await freePorts(3)) as [number, number, number]
  const nginx = await startNginx(proxy, [first, second])
  const env = {
    DATABASE_URL: cluster.url('postgres'),
    DATA_FOLDER: folder,
    NEXTAUTH_URL: nginx.url,
    NEXTAUTH_SECRET: 'the same secret for both of the servers',
    TRUSTED_PROXIES: '127.0.0.1',
    // Longer than nginx keeps an idle connection, as deploy/ sets it.
    DRAIN_SECONDS: '4',
  }
  const servers = [new Server(first, env), new Server(second, env)] as const
  await Promise.all(servers.map((server) => server.start()))
  const sql = new Client({ connectionString: env.DATABASE_URL })
  await sql.connect()
  const stop = async () => {
    await sql.end()
    await Promise.all(servers.map((server) => server.kill()))
    await nginx.stop()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: nginx.url, proxyLog: nginx.output, servers, sql, stop }
}
