import type { ChangeResult } from '../step-answer'
import type { Trial } from './trial'

/** The changes that carry a trial over: a visitor ticks what they know already. The keys follow from the ticks: carried over twice, they count once. */
export const listTrialChanges = (trial: Trial) =>
  Object.entries(trial).map(([step, occurredAt]) => ({
    step,
    status: 'done' as const,
    known: true,
    occurredAt,
    idempotencyKey: `trial.${step}.${Date.parse(occurredAt)}`,
  }))

/**
 * What stays in the browser after that, to be carried over another time: what was refused, unless its step has gone, and
 * what was ticked while the rest was sent.
 * @param now what the browser has by now
 * @param sent what it had when this was asked for
 */
export function withoutCarried(now: Trial, sent: Trial, results: readonly ChangeResult[]): Trial {
  const refused = new Set(results.flatMap((one) => (!one.ok && one.code !== 'not-found' ? [one.step] : [])))
  return Object.fromEntries(Object.entries(now).filter(([step, at]) => refused.has(step) || sent[step] !== at))
}
