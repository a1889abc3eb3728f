import path from 'node:path'
import { readLibrary } from '@/commands/content-files'
import { startBareFrameworkServer } from '@/e2e/harness/bare-framework'
import { demoSettings, SECRET } from '@/e2e/harness/demo'
import { Server } from '@/e2e/harness/server'
import { freePort, freePorts } from '@/tools/testing/free-port.mjs'
import { makeFloorDatabase } from './floor-database'
import { Target } from './target'
import { type LoadWorld, makeLoadWorld } from './world'

export type Ours = LoadWorld & { readonly size: number; readonly target: Target }

export type Servers = {
  readonly floor: Target
  /** Start-up times of the bare server and ours, once built and with their databases. */
  readonly readyMs: { readonly floor: number; readonly ours: number }
  /** The server with the fewest learners. */
  readonly first: Ours
  /** Starts the others when they are needed, because a large one has much to catch up with. The smallest first. */
  readonly startAll: () => Promise<readonly Ours[]>
  readonly stop: () => Promise<void>
}

/** Time after which a server's jobs have caught up. */
const SETTLED_MS = 30_000

/** Makes the bare server, and one of ours for each size, each with its own database. */
export async function makeServers(folder: string, sizes: readonly number[]): Promise<Servers> {
  const [main] = readLibrary()
  if (!main) throw new Error('There is no roadmap.')
  const floorUrl = `file:${path.join(folder, 'floor.db')}`
  await makeFloorDatabase(floorUrl, main)
  process.env.NEXTAUTH_SECRET = SECRET
  const worlds: World[] = []
  const ports = await freePorts(sizes.length)
  for (const [index, size] of sizes.entries()) {
    const port = ports[index] as number
    process.env.NEXTAUTH_URL = `http://127.0.0.1:${port}`
    worlds.push({ ...(await makeLoadWorld(folder, size, process.env.NEXTAUTH_URL)), size, port })
  }
  const running: { readonly stop: () => Promise<unknown> }[] = []
  const targets: Target[] = []
  const targetAt = (url: string): Target => {
    const target = new Target(url)
    targets.push(target)
    return target
  }
  const start = async (world: World): Promise<Ours & { readonly readyMs: number }> => {
    const server = startServer(world, world.port, path.join(folder, `data-${world.size}`))
    running.push(server)
    return { ...world, readyMs: await server.start(), target: targetAt(server.url) }
  }
  const [smallest, ...larger] = worlds
  if (!smallest) throw new Error('SIZES names no size.')
  const floor = await startBareFrameworkServer({ FLOOR_DATABASE: floorUrl })
  running.push(floor)
  const first = await start(smallest)
  const startAll = async () => {
    const all = [first]
    for (const world of larger) all.push(await start(world))
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
    return all
  }
  const stop = async () => {
    for (const target of targets) target.close()
    for (const one of running) await one.stop()
  }
  const readyMs = { floor: floor.readyMs, ours: first.readyMs }
  return { floor: targetAt(floor.url), readyMs, first, startAll, stop }
}

const startServer = ({ databaseUrl }: LoadWorld, port: number, dataFolder: string, more: Record<string, string> = {}) =>
  new Server(port, { ...demoSettings(port, dataFolder), DATABASE_URL: databaseUrl, ...more })

type World = LoadWorld & { readonly size: number; readonly port: number }

const METRICS_TOKEN = 'a token for the bench and nothing else'

/**
 * Starts another server on a database, which counts statements. It is separate from the timed ones, because counting
 * takes time.
 * @returns among others a function that reads the number of statements sent so far
 */
export async function startCounting(world: LoadWorld, folder: string) {
  const server = startServer(world, await freePort(), folder, { METRICS_TOKEN })
  await server.start()
  const { url } = server
  const statements = async (): Promise<number> => {
    const answer = await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    const [, count] = /^waymark_database_query_duration_seconds_count\S* (\d+)$/m.exec(await answer.text()) ?? []
    if (count === undefined) throw new Error('The server does not say how many statements it sent.')
    return Number(count)
  }
  const target = new Target(url)
  return {
    target,
    statements,
    stop: async () => {
      target.close()
      await server.stop()
    },
  }
}
