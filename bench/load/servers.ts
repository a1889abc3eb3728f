import path from 'node:path'
import { readLibrary } from '@/scripts/content-files'
import { SECRET, type Served, serveFloor, serveWaymark } from '../servers'
import { makeFloorDatabase } from './floor-database'
import { Target } from './http'
import { type LoadWorld, makeLoadWorld } from './world'

export type Ours = LoadWorld & { readonly size: number; readonly target: Target }

export type Servers = {
  readonly floor: Target
  /** How long the bare server and ours took to get ready, built and with their databases there. */
  readonly readyMs: { readonly floor: number; readonly ours: number }
  /** The one with the fewest learners. */
  readonly first: Ours
  /** Starts the others too, once they are wanted: what a large one catches up with takes its time. The smallest first. */
  readonly startAll: () => Promise<readonly Ours[]>
  readonly stop: () => Promise<void>
}

const FLOOR_PORT = 3280
const COUNTING_PORT = 3290
/** By then a server has caught up with what its jobs had to do. */
const SETTLED_MS = 30_000

/** The bare server, and one of ours for each size, each with its own database. */
export async function makeServers(folder: string, sizes: readonly number[]): Promise<Servers> {
  const [main] = readLibrary()
  if (!main) throw new Error('There is no roadmap.')
  const floorUrl = `file:${path.join(folder, 'floor.db')}`
  await makeFloorDatabase(floorUrl, main)
  process.env.NEXTAUTH_SECRET = SECRET
  const worlds: World[] = []
  for (const [index, size] of sizes.entries()) {
    const port = FLOOR_PORT + 1 + index
    process.env.NEXTAUTH_URL = `http://127.0.0.1:${port}`
    worlds.push({ ...(await makeLoadWorld(folder, size, process.env.NEXTAUTH_URL)), size, port })
  }
  const served: Served[] = []
  const targets: Target[] = []
  const started = async (one: Served): Promise<Target> => {
    served.push(one)
    const target = new Target(one.url)
    targets.push(target)
    return target
  }
  const start = async ({ port, ...world }: World): Promise<Ours> => {
    const env = { DATABASE_URL: world.databaseUrl, DATA_FOLDER: path.join(folder, `data-${world.size}`) }
    return { ...world, target: await started(await serveWaymark(port, env)) }
  }
  const [smallest, ...larger] = worlds
  if (!smallest) throw new Error('SIZES names no size.')
  const floor = await started(await serveFloor(FLOOR_PORT, { FLOOR_DATABASE: floorUrl }))
  const first = await start(smallest)
  const startAll = async () => {
    const all = [first]
    for (const world of larger) all.push(await start(world))
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
    return all
  }
  const stop = async () => {
    for (const target of targets) target.close()
    for (const one of served) await one.stop()
  }
  const readyMs = { floor: served[0]?.readyMs ?? Number.NaN, ours: served[1]?.readyMs ?? Number.NaN }
  return { floor, readyMs, first, startAll, stop }
}

type World = LoadWorld & { readonly size: number; readonly port: number }

const METRICS_TOKEN = 'a token for the bench and nothing else'

/**
 * One more server on a database, which counts. Apart from those that are timed: counting takes time.
 * @returns what tells how many statements it has sent to the database so far
 */
export async function startCounting({ databaseUrl }: LoadWorld, folder: string) {
  const more = { DATABASE_URL: databaseUrl, DATA_FOLDER: folder, METRICS_TOKEN }
  const { url, stop } = await serveWaymark(COUNTING_PORT, more)
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
      await stop()
    },
  }
}
