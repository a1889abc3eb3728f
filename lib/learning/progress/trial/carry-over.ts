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
