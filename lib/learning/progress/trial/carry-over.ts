import type { ChangeResult } from '../step-answer'
import type { Trial } from './trial'

/**
 * Lists the changes that carry a trial over, as known before: a visitor ticks what they know already. The keys are
 * derived from the ticks, so carrying over twice counts once.
 */
export const listTrialChanges = (trial: Trial) =>
  Object.entries(trial).map(([step, occurredAt]) => ({
    step,
    status: 'done' as const,
    known: true,
    occurredAt,
    idempotencyKey: `trial.${step}.${Date.parse(occurredAt)}`,
  }))

/**
 * Returns the ticks to keep in the browser for another attempt: refused ones, unless the step is gone, and those made
 * during the request.
 * @param now what the browser has by now
 * @param sent what it had when the request was made
 */
export function withoutCarried(now: Trial, sent: Trial, results: readonly ChangeResult[]): Trial {
  const refused = new Set(results.flatMap((one) => (!one.ok && one.code !== 'not-found' ? [one.step] : [])))
  return Object.fromEntries(Object.entries(now).filter(([step, at]) => refused.has(step) || sent[step] !== at))
}
