/** What a visitor ticked before they have an account: step id to the instant (ISO) of the tick. It lies in their browser. */
export type Trial = Readonly<Record<string, string>>

/** As many as the server takes at once, and more than a roadmap has on one track. */
const MOST = 200
const STEP_ID = /^[0-9a-f-]{36}$/

/** What was kept, as far as it can be read: whatever else stands there is left out. */
export function readTrial(text: string | null): Trial {
  try {
    const kept = Object.entries<unknown>(JSON.parse(text ?? '{}') ?? {})
    const isTick = (entry: readonly [string, unknown]): entry is [string, string] =>
      STEP_ID.test(entry[0]) && typeof entry[1] === 'string' && !Number.isNaN(Date.parse(entry[1]))
    return Object.fromEntries(kept.filter(isTick).slice(0, MOST))
  } catch {
    return {}
  }
}

/** The trial with the step ticked, or with its tick taken back. */
export function withTrialTick(trial: Trial, stepId: string, at: string | null): Trial {
  const { [stepId]: _, ...rest } = trial
  return at === null ? rest : { ...rest, [stepId]: at }
}
