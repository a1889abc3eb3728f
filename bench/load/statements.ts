import type { Report } from './report'
import { startCounting } from './servers'
import type { Asked } from './target'
import type { LoadWorld } from './world'

/** Jobs send some of their own now and then: the fewest of so many times are the page's. */
const TIMES = 8
const SETTLE_MS = 150

/** How many statements each of these takes, of which the database is asked in whole. */
export async function countStatements(
  world: LoadWorld,
  folder: string,
  asked: readonly (Asked & { readonly name: string })[],
  report: Report,
): Promise<void> {
  const server = await startCounting(world, folder)
  const fewest = async (work: () => Promise<unknown>): Promise<number> => {
    const counts: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const before = await server.statements()
      await work()
      // What is written down after the answer counts too.
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      counts.push((await server.statements()) - before)
    }
    return Math.min(...counts)
  }
  try {
    report.head('Statements')
    // To be asked for its figures costs some as well.
    const asking = await fewest(async () => {})
    for (const { name, ...one } of asked) report.line(name, '', (await fewest(() => server.target.ask(one))) - asking)
  } finally {
    await server.stop()
  }
}
