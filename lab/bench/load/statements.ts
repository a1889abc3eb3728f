import type { Report } from './report'
import { startCounting } from './servers'
import type { Asked } from './target'
import type { LoadWorld } from './world'

/** Repetitions, of which the lowest count is the page's: jobs send statements of their own now and then. */
const TIMES = 8
const SETTLE_MS = 150

/** Counts the statements that each request sends to the database. */
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
      // Waits for what is written after the answer, which counts too.
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      counts.push((await server.statements()) - before)
    }
    return Math.min(...counts)
  }
  try {
    report.head('Statements')
    // Statements of the request for the figures itself.
    const asking = await fewest(async () => {})
    for (const { name, ...one } of asked) report.line(name, '', (await fewest(() => server.target.ask(one))) - asking)
  } finally {
    await server.stop()
  }
}
