import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startCluster } from '../../scripts/postgresql-cluster.mjs'
import { isReady, type Run, start } from '../started'
import { startNginx } from './nginx'

/** One of several servers on one database: it can be stopped, killed and started again. */
export class Instance {
  #run: Run | undefined
  #said = ''

  constructor(
    readonly port: number,
    private readonly env: Record<string, string>,
    /** Where the product lies; what that leads to is decided at each start. */
    private readonly folder = process.cwd(),
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** What it has said in all its lives. */
  get output(): string {
    return this.#said + (this.#run?.output() ?? '')
  }

  async start(): Promise<void> {
    this.#said = this.output
    this.#run = start({ ...this.env, PORT: String(this.port) }, this.folder)
    await isReady(this.#run)
  }

  /** As a host stops it; gives its exit status. */
  async stop(): Promise<number | null | undefined> {
    this.#run?.process.kill('SIGTERM')
    return this.#run?.ended
  }

  async kill(): Promise<void> {
    this.#run?.process.kill('SIGKILL')
    await this.#run?.ended
  }
}

export type World = {
  /** Where people come in: nginx. */
  readonly url: string
  /** What nginx has complained of. */
  readonly proxyLog: () => string
  readonly servers: readonly [Instance, Instance]
  readonly sql: Client
  readonly stop: () => Promise<void>
}

const [FIRST, SECOND, PROXY] = [3219, 3220, 3221]

/** Two servers that begin at the same moment on an empty PostgreSQL database, and nginx in front of them. */
export async function startWorld(): Promise<World> {
  const cluster = await startCluster()
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-instances-'))
  const nginx = await startNginx(PROXY, [FIRST, SECOND])
  const env = {
    DATABASE_URL: cluster.url('postgres'),
    DATA_FOLDER: folder,
    NEXTAUTH_URL: nginx.url,
    NEXTAUTH_SECRET: 'the same secret for both of the servers',
    TRUSTED_PROXIES: '127.0.0.1',
    DEMO: '0',
    RATE_LIMIT_FACTOR: '1',
    // More than nginx keeps an idle connection, as deploy/ has it.
    DRAIN_SECONDS: '4',
  }
  const servers = [new Instance(FIRST, env), new Instance(SECOND, env)] as const
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
