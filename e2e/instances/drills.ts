import type { Instances } from '../harness/instances'
import type { Server } from '../harness/server'
import { type Report, startLoad } from './load'
import type { Person } from './people'

/** One of the servers is killed while people work, and started again. */
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

/** Each server in turn is stopped as a host stops it and started again, while people work. */
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
