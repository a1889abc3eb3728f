import { setTimeout as wait } from 'node:timers/promises'
import type { Instances } from '../harness/instances'
import type { Server } from '../harness/server'
import { type Report, startLoad } from './load'
import type { Person } from './people'

/** One of the servers is killed while people work, and started again. */
export type Kill = { readonly report: Report; readonly killedAt: number }

export async function killUnderLoad(world: Instances, people: readonly Person[], victim: Server): Promise<Kill> {
  const end = startLoad(world.url, people)
  await wait(1500)
  const killedAt = Date.now()
  await victim.kill()
  await wait(2500)
  const report = await end()
  await victim.start()
  return { report, killedAt }
}

/** Each server in turn is stopped as a host stops it and started again, while people work. */
export async function rollingRestart(world: Instances, people: readonly Person[]): Promise<Report> {
  const end = startLoad(world.url, people)
  for (const server of world.servers) {
    await wait(500)
    await server.stop()
    await server.start()
  }
  await wait(1000)
  return end()
}
