/** Ticks of a visitor without an account: step id to the time of the tick (ISO). Stored in their browser. */
export type Trial = Readonly<Record<string, string>>

/** Most ticks kept: as many as the server takes at once, and more than a roadmap has on one track. */
const MOST = 200
const STEP_ID = /^[0-9a-f-]{36}$/

/** Parses the stored trial; invalid entries are dropped. */
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

/** Returns the trial with the step ticked, or unticked when `at` is null. */
export function withTrialTick(trial: Trial, stepId: string, at: string | null): Trial {
  const { [stepId]: _, ...rest } = trial
  return at === null ? rest : { ...rest, [stepId]: at }
}
