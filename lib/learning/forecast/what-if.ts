import { addDays } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { withHoursFrom } from '@/lib/learning/plans/planned-hours'
import { getState, type States, withState } from '@/lib/learning/progress/completion'
import type { Arrival } from './arrival-date'
import { computeForecast, coreForecast, type Forecast, type ForecastInput } from './forecast'

/** What a learner may ask about. What is left out stays as it is. */
export type ForecastChange = {
  /**
   * From tomorrow on, as if it were saved today. The pace changes as the hours do: who keeps two thirds of their plan keeps two
   * thirds of another.
   */
  readonly weeklyHours?: number
  readonly studyDays?: readonly number[]
  /** What is left there; steps that the tracks share carry over. */
  readonly track?: string
  /** Ids of steps as if they were done: what a step does to the dates. */
  readonly done?: readonly string[]
}

export type WhatIf = {
  readonly forecast: Forecast
  /**
   * By target, how many days later its middle is than without the change; negative is earlier. Only targets that have
   * a range both with and without it.
   */
  readonly daysLater: Readonly<Record<string, number>>
}

export function whatIf(input: ForecastInput, change: ForecastChange): WhatIf {
  const before = computeForecast(input)
  const forecast = computeForecast(changed(input, change))
  return { forecast, daysLater: daysLater(before, forecast) }
}

/** When the steps alone of one target are done, without a change and with it: null for a target that has none. */
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

/** What a forecast is made from, after a change: for a chart of it. */
export { changed as inputAfter }
