import path from 'node:path'
import { readLibrary } from '@/scripts/content-files'
import { SECRET, type Served, serveFloor, serveWaymark } from '../servers'
import { makeFloorDatabase } from './floor-database'
import { Target } from './http'
import { type LoadWorld, makeLoadWorld } from './world'

export type Ours = LoadWorld & { readonly size: number; readonly target: Target }

export type Servers = {
  readonly floor: Target
  /** The smallest first. */
  readonly ours: readonly [Ours, ...Ours[]]
  readonly stop: () => Promise<void>
}

const FLOOR_PORT = 3280

/** The bare server, and one of ours for each size, each with its own database. */
export async function startAll(folder: string, sizes: readonly number[]): Promise<Servers> {
  const [main] = readLibrary()
  if (!main) throw new Error('There is no roadmap.')
  const floorUrl = `file:${path.join(folder, 'floor.db')}`
  await makeFloorDatabase(floorUrl, main)
  const served: Served[] = [await serveFloor(FLOOR_PORT, { FLOOR_DATABASE: floorUrl })]
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
  return { floor: new Target(`http://127.0.0.1:${FLOOR_PORT}`), ours: [first, ...others], stop }
}
