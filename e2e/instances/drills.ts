import type { Instances } from '../harness/instances'
import type { Server } from '../harness/server'
import { beginRequest } from './half-sent'
import { type Failure, type Report, startLoad } from './load'
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

/**
 * Each server in turn is stopped as a host stops it and started again, while people work. A request that is half sent to
 * it at that moment counts as theirs: the proxy cannot ask the other server for it.
 */
export async function rollingRestart(world: Instances, people: readonly Person[]): Promise<Report> {
  const load = startLoad(world.url, people)
  const failures: Failure[] = []
  for (const server of world.servers) {
    await load.answered(5)
    const finish = await beginRequest(server.url, people[0] as Person)
    const stopped = server.stop()
    await server.says('Waymark is stopping')
    const ended = await finish().catch((error) => String(error))
    if (typeof ended !== 'number' || ended >= 300)
      failures.push({ at: Date.now(), kind: 'half sent', what: `${ended}` })
    await stopped
    await server.start()
  }
  await load.answered(10)
  const report = await load.end()
  return { ...report, failures: [...report.failures, ...failures] }
}
