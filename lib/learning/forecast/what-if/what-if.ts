import { addDays } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { withHoursFrom } from '@/lib/learning/plans/planned-hours'
import { getState, type States, withState } from '@/lib/learning/progress/completion'
import type { Arrival } from '../arrival/arrival-date'
import { computeForecast, coreForecast, type Forecast, type ForecastInput } from '../forecast'

/** Changes that a what-if can apply. A field left out stays as it is. */
export type ForecastChange = {
  /**
   * From tomorrow on, as if saved today. The pace changes in proportion: a learner who keeps two thirds of the plan
   * keeps two thirds of the new one.
   */
  readonly weeklyHours?: number
  readonly studyDays?: readonly number[]
  /** The new track's remaining steps; done steps that the tracks share stay done. */
  readonly track?: string
  /** Ids of steps to treat as done, to show their effect on the dates. */
  readonly done?: readonly string[]
}

export type WhatIf = {
  readonly forecast: Forecast
  /**
   * Days by which each target's median moves later; negative is earlier. Only targets that have a range both with and
   * without the change.
   */
  readonly daysLater: Readonly<Record<string, number>>
}

export function whatIf(input: ForecastInput, change: ForecastChange): WhatIf {
  const before = computeForecast(input)
  const forecast = computeForecast(changed(input, change))
  return { forecast, daysLater: daysLater(before, forecast) }
}

/** Computes when the steps alone of one target are done, without and with a change; null for a target without steps. */
export function coreWhatIf(input: ForecastInput, change: ForecastChange, target: string): CoreWhatIf | null {
  const [before, after] = [input, changed(input, change)].map((one) => coreForecast(one).arrivals[target])
  return before && after ? { before, after } : null
}
type CoreWhatIf = { readonly before: Arrival; readonly after: Arrival }

function changed(input: ForecastInput, { weeklyHours, studyDays, track, done = [] }: ForecastChange): ForecastInput {
  return {
    ...input,
    track: track ?? input.track,
    plan: {
      ...withHoursFrom(input.plan, addDays(input.today, 1), weeklyHours ?? input.plan.weeklyHours),
      studyDays: studyDays ?? input.plan.studyDays,
    },
    states: done.reduce<States>(
      (states, id) => withState(states, id, { ...getState(states, id), status: 'done' }),
      input.states,
    ),
  }
}

function daysLater(before: Forecast, after: Forecast): Record<string, number> {
  const differences = Object.entries(after.arrivals).flatMap(([key, arrival]) => {
    const old = before.arrivals[key]
    if (arrival.state !== 'range' || old?.state !== 'range') return []
    return [[key, toDayNumber(arrival.middle) - toDayNumber(old.middle)] as const]
  })
  return Object.fromEntries(differences)
}

/** Returns the forecast's input after a change, for a chart of it. */
export { changed as inputAfter }
