import { settings } from '../../lib/foundation/settings.mjs'
import { freePort } from '../../tools/testing/free-port.mjs'
import { Running } from './program'

type Env = Readonly<Record<string, string>>
export type Options = {
  /** Arguments for Node, before the script. */
  readonly nodeArgs?: readonly string[]
  /** Folder of the product, by default this one. A link is resolved at each start. */
  readonly folder?: string
  readonly hasChannel?: boolean
}

/** Settings of a new host: no demo mode, usual limits, no trusted proxy. */
const AS_A_HOST = {
  NEXTAUTH_SECRET: 'a secret for tests and drills and nothing else',
  DEMO: '0',
  RATE_LIMIT_FACTOR: '1',
  TRUSTED_PROXIES: '',
}
/** Settings of the surrounding process that a test's server must not inherit. */
const UNSET = { DATABASE_URL: '', DIRECT_DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', DEMO: '', HOST: '' }

/** Option with which `bin/serve` starts Node; older builds lack that script. */
const HEAP = `--max-old-space-size=${settings.HEAP_MB.usual}`

/** Starts the product with exactly these settings, and does not wait for it. */
export function startProduct(env: Env, { nodeArgs = [], folder, hasChannel = false }: Options = {}): Running {
  // A release in another folder may have no `tools/` yet.
  const start = folder ? 'scripts/start.mjs' : 'tools/start.mjs'
  const args = [HEAP, ...nodeArgs, start]
  return new Running({ args, cwd: folder, env: { ...process.env, ...UNSET, ...env }, hasChannel })
}

/** The product on a port of its own. It can be stopped or killed, and started again. */
export class Server {
  readonly url: string
  #running: Running | undefined
  #outputBefore = ''
  #isAsked = false

  constructor(
    readonly port: number,
    private readonly env: Env,
    private readonly options: Options = {},
  ) {
    this.url = `http://127.0.0.1:${port}`
  }

  /** Starts it and waits until it serves. @returns how long that took, in milliseconds */
  async start(): Promise<number> {
    this.#outputBefore = this.output()
    this.#isAsked = false
    this.#running = startProduct({ ...AS_A_HOST, ...this.env, PORT: String(this.port) }, this.options)
    return this.#running.says('Waymark is ready at')
  }

  /** Waits until it has printed this since its last start. */
  async says(words: string): Promise<void> {
    await this.#running?.says(words)
  }

  /** Returns its output, from all its starts. */
  output(): string {
    return this.#outputBefore + (this.#running?.output() ?? '')
  }

  /** Stops it as a host does. @returns the exit status */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** Kills it as a loss of power would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Sends it a message over its channel. @returns the response */
  async exchange<Answer>(message: string): Promise<Answer> {
    if (!this.#running) throw new Error('The server is not started.')
    return this.#running.exchange<Answer>(message)
  }

  /** Process id, while it runs. */
  get pid(): number | undefined {
    return this.#running?.process.pid
  }

  /** Returns whether it ended by itself. */
  hasDied(): boolean {
    return !this.#isAsked && (this.#running?.hasEnded ?? false)
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.#isAsked = true
    return (await this.#running?.end(signal)) ?? null
  }
}

/** Makes a server on a free port that is not yet started. */
export const serverOn = async (env: Env, options: Options = {}): Promise<Server> =>
  new Server(await freePort(), env, options)

/** Starts a server with these settings on a free port, otherwise as on a new host. */
export async function startServer(env: Env, options: Options = {}): Promise<Server> {
  const server = await serverOn(env, options)
  await server.start()
  return server
}
