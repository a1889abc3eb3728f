import { isUnanswered } from './transport'

/** After so long a request counts as lost; in milliseconds. */
const TIMEOUT = 15_000
/** For how long it goes on by itself, from the first try or the last sign of life; in milliseconds. */
const PATIENCE = 120_000
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 15_000
const TRY_AGAIN = 'waymark:try-again'

/**
 * How long to wait before the next try. Half of it is chance: after an outage not all browsers come at the same moment.
 * @param failures how often it has failed before this time
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export const pauseAfter = (failures: number, chance: number): number =>
  Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + chance / 2)

let isResting = false
const listeners = new Set<() => void>()
function setResting(now: boolean): void {
  isResting = now
  for (const listener of listeners) listener()
}

/** Whether it has given up for now: it goes on when it is told to, when the network returns or the page is looked at. */
export const rest = {
  isResting: () => isResting,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

export const tryAgain = () => window.dispatchEvent(new Event(TRY_AGAIN))

/** What every try hands on to `send`. */
export type Try = { readonly signal: AbortSignal; readonly person: string | undefined }

// A scope of TanStack's would know who is signed in only at a change's turn, and not when it was pressed.
let line: Promise<unknown> = Promise.resolve()

/**
 * Sends a change until an answer comes, whatever it says; changes go one after the other, in the order they were made.
 * So an older one never arrives after a newer. What is sent must come to the same however often it arrives.
 * @param send one try; it rejects as `send` does
 */
export function deliver<Answer>(send: (how: Try) => Promise<Answer>): Promise<Answer> {
  // The person that the page was made for, when it was pressed. When it is sent, another may be signed in.
  const { person } = document.documentElement.dataset
  const turn = line.then(() => untilAnswered((signal) => send({ signal, person })))
  line = turn.catch(() => {})
  return turn
}

async function untilAnswered<Answer>(send: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  try {
    for (let failures = 0, since = Date.now(); ; failures++) {
      const answer = await send(AbortSignal.timeout(TIMEOUT)).catch((error: unknown) => {
        if (!isUnanswered(error)) throw error
        return null
      })
      if (answer !== null) return answer
      setResting(Date.now() - since > PATIENCE)
      const wasWoken = await nap(isResting ? null : pauseAfter(failures, Math.random()))
      if (wasWoken) {
        failures = -1
        since = Date.now()
      }
      if (isResting) setResting(false)
    }
  } finally {
    if (isResting) setResting(false)
  }
}

/** Waits, without end for null; what speaks for a connection, or a person who wants it now, ends it early. */
function nap(milliseconds: number | null): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = (wasWoken: boolean) => {
      clearTimeout(timer)
      over.abort()
      resolve(wasWoken)
    }
    const timer = milliseconds === null ? undefined : setTimeout(() => end(false), milliseconds)
    for (const sign of ['online', 'visibilitychange', TRY_AGAIN]) {
      window.addEventListener(sign, () => end(true), { signal: over.signal })
    }
  })
}
