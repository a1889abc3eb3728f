/** What a visitor ticked before they have an account: step id to the instant (ISO) of the tick. It lies in their browser. */
export type Trial = Readonly<Record<string, string>>

/** As many as the server takes at once, and more than a roadmap has on one track. */
const MOST = 200
const STEP_ID = /^[0-9a-f-]{36}$/

/** What was kept, as far as it can be read: whatever else stands there is left out. */
export function readTrial(text: string | null): Trial {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const isTick = ([id, at]: readonly [string, unknown]) =>
      STEP_ID.test(id) && typeof at === 'string' && !Number.isNaN(Date.parse(at))
    return Object.fromEntries(Object.entries(kept).filter(isTick).slice(0, MOST))
  } catch {
    return {}
  }
}

/** The trial with the step ticked, or with its tick taken back. */
export function withTrialTick(trial: Trial, stepId: string, at: string | null): Trial {
  const { [stepId]: _, ...rest } = trial
  return at === null ? rest : { ...rest, [stepId]: at }
}

/** The changes that carry a trial over: a visitor ticks what they know already. The keys follow from the ticks: carried over twice, they count once. */
export const listTrialChanges = (trial: Trial) =>
  Object.entries(trial).map(([step, occurredAt]) => ({
    step,
    status: 'done' as const,
    known: true,
    occurredAt,
    idempotencyKey: `trial.${step}.${Date.parse(occurredAt)}`,
  }))
