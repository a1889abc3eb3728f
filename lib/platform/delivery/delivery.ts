import { findPagePerson } from './page-person'
import { isUnanswered } from './transport'

/** Timeout of a request, in milliseconds. */
const TIMEOUT = 15_000
/** Time for which it retries by itself, from the first try or the last sign of a connection, in milliseconds. */
const PATIENCE = 120_000
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 15_000
const TRY_AGAIN = 'waymark:try-again'

/**
 * Returns the pause before the next try. Half of it is random, so that browsers do not all return at once after an
 * outage.
 * @param failures how often it has failed before this time
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export const getRetryDelay = (failures: number, chance: number): number =>
  Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + chance / 2)

let isResting = false
const listeners = new Set<() => void>()
function setResting(now: boolean): void {
  isResting = now
  for (const listener of listeners) listener()
}

/** Whether delivery is suspended: it resumes on request, when the network returns or the page becomes visible. */
export const deliveryPause = {
  isResting: () => isResting,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

export const retryDelivery = () => window.dispatchEvent(new Event(TRY_AGAIN))

/** Arguments that every try passes to `send`. */
export type DeliveryAttempt = { readonly signal: AbortSignal; readonly person: string | undefined }

// Changes are queued here: a scope of TanStack Query would read the signed-in person when a change is sent, not when
// its button was pressed.
let line: Promise<unknown> = Promise.resolve()

/**
 * Sends a change until a response comes, whatever it is; changes go one after the other, in the order they were made,
 * so an older one never arrives after a newer. Sending one twice must have the effect of sending it once.
 * @param send one try; it rejects as `send` does
 */
export function deliver<Answer>(send: (how: DeliveryAttempt) => Promise<Answer>): Promise<Answer> {
  // The person that the page belongs to when the button is pressed. Another may be signed in when the change is sent.
  const person = findPagePerson() ?? undefined
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
      const wasWoken = await nap(isResting ? null : getRetryDelay(failures, Math.random()))
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

/** Waits, without end for null; ends early on a sign of a connection or on request. */
function nap(milliseconds: number | null): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = (wasWoken: boolean) => {
      clearTimeout(timer)
      over.abort()
      resolve(wasWoken)
    }
    const timer = milliseconds === null ? undefined : setTimeout(() => end(false), milliseconds)
    const { signal } = over
    for (const sign of ['online', TRY_AGAIN]) window.addEventListener(sign, () => end(true), { signal })
    const endIfVisible = () => {
      if (document.visibilityState === 'visible') end(true)
    }
    window.addEventListener('visibilitychange', endIfVisible, { signal })
  })
}
