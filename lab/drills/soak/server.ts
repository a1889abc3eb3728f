import { spawnSync } from 'node:child_process'
import { makeDemo } from '@/e2e/harness/demo'

export type Use = {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
  readonly handles: number
}
export type SoakServer = {
  readonly url: string
  readonly measure: () => Promise<Use>
  readonly stop: () => Promise<void>
}

export const PASSWORD = 'a password for the soak drill'

/** Starts the production build on a new SQLite database with that many synthetic learners, and with the gauge. */
export async function startSoakServer(learners: number): Promise<SoakServer> {
  const nodeArgs = ['--expose-gc', '--import', './lab/drills/soak/gauge.mjs']
  const { server, env, leave } = await makeDemo('soak', {}, { nodeArgs, hasChannel: true })
  const seeding = ['commands/run.mjs', 'commands/seed.ts', '--learners', String(learners), '--password', PASSWORD]
  const options = { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] } as const
  const seeded = spawnSync(process.execPath, seeding, { ...options, stdio: [...options.stdio] })
  if (seeded.status !== 0) {
    await leave()
    throw new Error('The population could not be made.')
  }
  await server.start()
  return { url: server.url, measure: () => server.exchange<Use>('measure'), stop: () => leave() }
}
