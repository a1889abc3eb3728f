import type { Write } from './write'

type Batch = readonly Write[]
type Waiting = { readonly batch: Batch; readonly settle: (error: unknown) => void }

/** So many at most: nobody else is answered meanwhile. */
const MOST = 32

/**
 * Writes together what comes within one turn of the event loop: each commit waits for the disk, and sixteen who tick at
 * once need one. Nobody is told before it is there.
 * @param write writes batches in one transaction, and says what went wrong with each, in their order
 */
export function inGroups(write: (batches: readonly Batch[]) => Promise<readonly unknown[]>) {
  let waiting: Waiting[] = []
  let isUnderWay = false

  async function writeAll(): Promise<void> {
    isUnderWay = true
    while (waiting.length > 0) {
      await new Promise(setImmediate)
      const group = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      const outcomes = await write(group.map(({ batch }) => batch)).catch((error: unknown) => group.map(() => error))
      for (const [index, { settle }] of group.entries()) settle(outcomes[index] ?? null)
    }
    isUnderWay = false
  }

  return (batch: Batch): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, settle: (error) => (error === null ? resolve() : reject(error)) })
      if (!isUnderWay) writeAll()
    })
}
