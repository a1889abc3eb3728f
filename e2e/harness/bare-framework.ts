import path from 'node:path'
import { freePort } from '../../tools/testing/free-port.mjs'
import { Running } from './program'

export type BareFrameworkServer = {
  readonly url: string
  /** Time from its start until it responds. */
  readonly readyMs: number
  readonly stop: () => Promise<void>
}

/** Builds and serves the framework with an almost empty page, with the same settings. */
export async function startBareFrameworkServer(more: Record<string, string> = {}): Promise<BareFrameworkServer> {
  // In its own folder: in ours, the framework would find our proxy and instrumentation.
  const cwd = path.resolve('lab/bench/floor')
  const next = path.resolve('node_modules/next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more }
  const build = new Running({ args: [next, 'build'], cwd, env })
  if ((await build.ended) !== 0) throw new Error(`The bare page could not be built: ${build.output()}`)
  const port = await freePort()
  const server = new Running({ args: [next, 'start', '-p', String(port), '-H', '127.0.0.1'], cwd, env })
  const readyMs = await server.says('Ready in')
  const stop = async () => {
    await server.end('SIGTERM')
  }
  return { url: `http://127.0.0.1:${port}`, readyMs, stop }
}
