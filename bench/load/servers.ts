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
  /** The smallest first. */
  readonly ours: readonly [Ours, ...Ours[]]
  readonly stop: () => Promise<void>
}

const FLOOR_PORT = 3280
const COUNTING_PORT = 3290

/** The bare server, and one of ours for each size, each with its own database. */
export async function startAll(folder: string, sizes: readonly number[]): Promise<Servers> {
  const [main] = readLibrary()
  if (!main) throw new Error('There is no roadmap.')
  const floorUrl = `file:${path.join(folder, 'floor.db')}`
  await makeFloorDatabase(floorUrl, main)
  const floor = await serveFloor(FLOOR_PORT, { FLOOR_DATABASE: floorUrl })
  const served: Served[] = [floor]
  const ours: Ours[] = []
  process.env.NEXTAUTH_SECRET = SECRET
  for (const [index, size] of sizes.entries()) {
    const port = FLOOR_PORT + 1 + index
    const url = `http://127.0.0.1:${port}`
    process.env.NEXTAUTH_URL = url
    const world = await makeLoadWorld(folder, size, url)
    const data = path.join(folder, `data-${size}`)
    const one = await serveWaymark(port, { DATABASE_URL: world.databaseUrl, DATA_FOLDER: data })
    served.push(one)
    ours.push({ ...world, size, target: new Target(one.url) })
  }
  const [first, ...others] = ours
  if (!first) throw new Error('SIZES names no size.')
  const stop = async () => {
    for (const { target } of ours) target.close()
    for (const one of served) await one.stop()
  }
  const readyMs = { floor: floor.readyMs, ours: served[1]?.readyMs ?? Number.NaN }
  return { floor: new Target(floor.url), readyMs, ours: [first, ...others], stop }
}

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
