import type { Instances } from '../harness/instances'
import type { Server } from '../harness/server'
import { type Report, startLoad } from './load'
import type { Person } from './people'

/** Kills one of the servers under load, and starts it again. */
export type Kill = { readonly report: Report; readonly killedAt: number }

export async function killUnderLoad(world: Instances, people: readonly Person[], victim: Server): Promise<Kill> {
  const load = startLoad(world.url, people)
  await load.answered(10)
  const killedAt = Date.now()
  await victim.kill()
  await load.answered(15)
  const report = await load.end()
  await victim.start()
  return { report, killedAt }
}

/** Stops and starts each server in turn as a host does, under load. */
export async function rollingRestart(world: Instances, people: readonly Person[]): Promise<Report> {
  const load = startLoad(world.url, people)
  for (const server of world.servers) {
    await load.answered(5)
    await server.stop()
    await server.start()
  }
  await load.answered(10)
  return load.end()
}
