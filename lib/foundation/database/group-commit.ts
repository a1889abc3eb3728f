import { AsyncResource } from 'node:async_hooks'
import type { Batch } from './write'

type Waiting = { readonly batch: Batch; readonly request: AsyncResource; readonly settle: (error: unknown) => void }

/** So much at most at once, since nobody else is answered meanwhile: batches, and values in them. A tick has fifty. */
const MOST_BATCHES = 32
const MOST_VALUES = 5000

/**
 * Writes together what comes within one turn of the event loop: each commit waits for the disk, and sixteen who tick at
 * once need one. Nobody is told before it is there. What the log says of a group bears the request of its first.
 * @param write writes batches in one transaction, and says what went wrong with each, in their order
 */
export function inGroups(write: (batches: readonly Batch[]) => Promise<readonly unknown[]>) {
  const waiting: Waiting[] = []
  let isUnderWay = false

  function beginWith({ request }: Waiting): void {
    isUnderWay = true
    request.runInAsyncScope(() => setImmediate(writeNext))
  }

  async function writeNext(): Promise<void> {
    const group = waiting.splice(0, groupSize(waiting.map(({ batch }) => batch)))
    const outcomes = await write(group.map(({ batch }) => batch)).catch((error: unknown) => group.map(() => error))
    for (const [index, { settle }] of group.entries()) settle(outcomes[index])
    isUnderWay = false
    const [first] = waiting
    if (first) beginWith(first)
  }

  return (batch: Batch): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (error: unknown) => (error === null ? resolve() : reject(error))
      const one = { batch, settle, request: new AsyncResource('Batch') }
      waiting.push(one)
      if (!isUnderWay) beginWith(one)
    })
}

/** How many of these, from the first on, are one group. */
function groupSize(batches: readonly Batch[]): number {
  let values = 0
  const end = batches.findIndex((batch, index) => {
    values += batch.reduce((sum, { statement }) => sum + statement.values.length, 0)
    return index > 0 && (index >= MOST_BATCHES || values > MOST_VALUES)
  })
  return end === -1 ? batches.length : end
}
