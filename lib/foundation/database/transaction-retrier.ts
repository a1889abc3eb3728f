import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import { setTimeout as wait } from 'node:timers/promises'
import { tooManyConflictsError } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { KeyedQueue } from '@/lib/foundation/values/keyed-queue'

/**
 * How often at most work that fails in one way is tried. A duplicate is met by all but one of several who found no row;
 * the next time they find it. Work whose time was up may have waited for others that long.
 */
const ATTEMPTS = { conflict: 20, duplicate: 3, expired: 2, other: 1 }

/** Diagnostics channel that gets a `{ reason }` for each failure that is retried. */
const retries = channel('waymark:retry')

type Attempt = <Value>(work: () => Promise<Value>) => Promise<Value>
type Retry = { readonly key: string; readonly attempt: Attempt }

const usual: Retry = { key: '', attempt: (work) => work() }
/** Shared by the process, because a bundle has its own copy of this file and the database client may be from another. */
const context = oncePerProcess('retryContext', () => new AsyncLocalStorage<Retry>())

/**
 * Runs work whose retries wait for other retries of the same key, and not for all of them.
 * @param attempt runs each attempt; between two nothing is held
 */
export const retriedBehind = <Value>(
  key: string,
  work: () => Promise<Value>,
  attempt = usual.attempt,
): Promise<Value> => context.run({ key, attempt }, work)

/**
 * Creates a function that retries work which conflicted with other work on PostgreSQL. Retries of one key run one after the
 * other: twenty that want one row need twenty turns. Work without a key (`retriedBehind`) shares one queue.
 * @throws conflict when others were in the way each time
 */
export function createTransactionRetrier() {
  const lines = new KeyedQueue()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const failures = { conflict: 0, duplicate: 0, expired: 0, other: 0 }
    let isInLine = false
    const { key, attempt } = context.getStore() ?? usual
    const run = (): Promise<Value> =>
      attempt(work).catch(async (error: unknown) => {
        const way = describeWay(error)
        if (++failures[way] === ATTEMPTS[way]) throw way === 'conflict' ? tooManyConflictsError() : error
        if (retries.hasSubscribers) retries.publish({ reason: way })
        if (isInLine) await wait(Math.random() * Math.min(200, 2 ** failures.conflict))
        // One that was slow may be so again, and would keep the others waiting.
        if (isInLine || way === 'expired') return run()
        isInLine = true
        return lines.run(key, run)
      })
    return run()
  }
}

type Said = { cause?: { kind?: string }; code?: string; meta?: { driverAdapterError?: Said; timeTaken?: number } }

function describeWay(error: unknown): keyof typeof ATTEMPTS {
  const { code, meta, cause }: Said = Object(error)
  // A raw query and COMMIT fail with what the adapter said.
  const kind = meta?.driverAdapterError?.cause?.kind ?? cause?.kind
  if (code === 'P2034' || kind === 'TransactionWriteConflict') return 'conflict'
  if (code === 'P2002' || kind === 'UniqueConstraintViolation') return 'duplicate'
  // One that got no connection in time has the same code, and took no time.
  return code === 'P2028' && meta?.timeTaken !== undefined ? 'expired' : 'other'
}
