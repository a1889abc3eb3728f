/** A wait for a verdict. Times are instants in milliseconds. */
export type Wait = {
  readonly startedAt: number
  /** Null while it lasts. */
  readonly endedAt: number | null
  /** It ended with a verdict; a withdrawn one did not. */
  readonly isAnswered: boolean
}

/** Learners' waiting times for a verdict, including waits that still last. */
export type WaitingTimes = {
  /** Milliseconds within which half, and nine in ten, have their verdict; null while too few have one. */
  readonly p50: number | null
  readonly p90: number | null
  /** Number of waits. */
  readonly n: number
}

/** Waiting times of some queues, with how many reviews wait in them now, whenever they were submitted. */
export type QueueTimes = WaitingTimes & { readonly waiting: number }

/**
 * Estimates waiting times including waits that still last: the Kaplan-Meier estimate, in which a wait that was
 * withdrawn or lasts means "longer than this" (E. L. Kaplan and P. Meier, Journal of the American Statistical
 * Association 53, 1958).
 */
export function waitingTimes(waits: readonly Wait[], now: number): WaitingTimes {
  const curve = computeSurvivalCurve(waits, now)
  const reached = (share: number) => curve.find(({ left }) => left <= share + ROUNDING)?.at ?? null
  return { p50: reached(0.5), p90: reached(0.1), n: waits.length }
}

/** Tolerance for shares, which are products of fractions: less than any two of them differ by. */
const ROUNDING = 1e-9

/** Returns the share of learners without a verdict after each length of time at which one was given, shortest first. */
export function computeSurvivalCurve(waits: readonly Wait[], now: number): { at: number; left: number }[] {
  const lengths = waits
    .map(({ startedAt, endedAt, isAnswered }) => ({
      length: Math.max(0, (endedAt ?? now) - startedAt),
      isAnswered: isAnswered && endedAt !== null,
    }))
    .sort((a, b) => a.length - b.length)
  const curve: { at: number; left: number }[] = []
  let left = 1
  for (let index = 0; index < lengths.length; ) {
    const at = lengths[index]?.length ?? 0
    const atRisk = lengths.length - index
    let answered = 0
    for (; lengths[index]?.length === at; index++) if (lengths[index]?.isAnswered) answered++
    if (answered === 0) continue
    left *= 1 - answered / atRisk
    curve.push({ at, left })
  }
  return curve
}
