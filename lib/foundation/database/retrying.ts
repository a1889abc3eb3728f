import { setTimeout as wait } from 'node:timers/promises'
import { conflict } from '@/lib/foundation/errors'

const ATTEMPTS = 20
const LONGEST_WAIT_MS = 200
/**
 * Of several who looked for a row and found none, all but one then meet it as a duplicate. Who tries again sees what is
 * there. One that was a duplicate from the start is so each time, and costs these few tries.
 */
const DUPLICATES = 3
/** One that waited for others until its time was up had to give way too. One that is slow by itself gets one more try. */
const EXPIRED = 2

/** Who had to give way tries again after whoever else had to: twenty who want one row are through in twenty turns. */
const turns = new WeakMap<object, Promise<unknown>>()

function inTurn<Value>(client: object, work: () => Promise<Value>): Promise<Value> {
  const turn = (turns.get(client) ?? Promise.resolve()).then(work)
  turns.set(
    client,
    turn.catch(() => {}),
  )
  return turn
}

/**
 * Does it again where others on PostgreSQL were in its way.
 * @throws conflict when somebody else was in the way each time
 */
export async function retrying<Value>(client: object, work: () => Promise<Value>): Promise<Value> {
  const isLast = counting()
  try {
    return await work()
  } catch (error) {
    if (isLast(error)) throw error
    // It may take all of its time again: nobody waits behind it.
    if (isExpired(error)) return tryOn(work, isLast)
  }
  return inTurn(client, () => tryOn(work, isLast))
}

/** Of other processes some may still be in the way. */
async function tryOn<Value>(work: () => Promise<Value>, isLast: (error: unknown) => boolean): Promise<Value> {
  for (let attempt = 2; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (isLast(error)) throw error
      if (attempt === ATTEMPTS) throw conflict('Too many changes at once. Try again.')
      await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 2 ** attempt))
    }
  }
}

/** Counts what one piece of work met, and says whether this was its last try. */
function counting(): (error: unknown) => boolean {
  let duplicates = 0
  let expired = 0
  return (error) => {
    if (isInTheWay(error)) return false
    if (isDuplicate(error)) return ++duplicates === DUPLICATES
    return !isExpired(error) || ++expired === EXPIRED
  }
}

const isDuplicate = (error: unknown): boolean => codeOf(error) === 'P2002'

/**
 * Its time was up: Prisma rolled it back. It says the same of a transaction that PostgreSQL ended in favour of another
 * at that moment. (One that did not get a connection in time has the same code, and no time that it took.)
 */
const isExpired = (error: unknown): boolean =>
  codeOf(error) === 'P2028' && (error as { meta?: { timeTaken?: unknown } }).meta?.timeTaken !== undefined

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** Prisma names it P2034; from a raw query and from COMMIT comes what the driver said. */
function isInTheWay(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'P2034' || code === SERIALIZATION_FAILURE || code === DEADLOCK) return true
  const cause = (error as { cause?: { kind?: string; originalCode?: string } } | null)?.cause
  if (cause?.kind === 'TransactionWriteConflict') return true
  const raw = (error as { meta?: { driverAdapterError?: unknown } } | null)?.meta?.driverAdapterError
  return raw !== undefined && raw !== error && isInTheWay(raw)
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code
