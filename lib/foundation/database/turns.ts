import type { PrismaLibSql } from '@prisma/adapter-libsql'

type Adapter = Awaited<ReturnType<PrismaLibSql['connect']>>

/** Nobody waits longer for a statement that is not their own: a few of them. */
const LONGEST_MS = 10

/** When the first statement of this turn of the event loop began; null before it. */
let since: number | null = null

/** Waits for the next turn of the event loop if this one has been held for long. */
async function letOthersGo(): Promise<void> {
  if (since === null) {
    since = performance.now()
    setImmediate(() => {
      since = null
    })
  } else if (performance.now() - since > LONGEST_MS) {
    await new Promise(setImmediate)
  }
}

/**
 * The same adapter, which lets requests in between two statements. SQLite runs in this thread, and what awaits it goes on
 * without a turn of the event loop: a job of thousands of statements would else answer nobody until its end. Never within
 * a transaction, which would hold the lock on the file meanwhile.
 */
export function takingTurns<Kind extends Adapter>(adapter: Kind): Kind {
  const query = adapter.queryRaw.bind(adapter)
  const execute = adapter.executeRaw.bind(adapter)
  const start = adapter.startTransaction.bind(adapter)
  adapter.queryRaw = (one) => letOthersGo().then(() => query(one))
  adapter.executeRaw = (one) => letOthersGo().then(() => execute(one))
  adapter.startTransaction = (level) => letOthersGo().then(() => start(level))
  return adapter
}
