'use client'

import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { formatShortWeekday } from '@/lib/foundation/values/day-words'
import { useForecastInput } from '@/lib/learning/forecast/client'
import type { Plan } from '@/lib/learning/plans/schema'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import { tryAgain } from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/learning/what-if-panel'

// The forecast itself runs in the browser with every change of a control; it is loaded with the first.
const WhatIfAnswer = lazyPart(() => import('./what-if-answer'))
const WhatIfChart = lazyPart(() => import('./what-if-chart'))

type Props = {
  goalKey: string
  goal: string
  chartGoal: string
  plan: Plan
  tracks: readonly Track[]
  /** Chart of the current plan; another plan draws its own in its place. */
  chart: ReactNode
  table: ReactNode
  /** When the current plan leads to the goal. */
  arrival: string
}

type Tried = Pick<Plan, 'weeklyHours' | 'studyDays' | 'track'>

const differing = (turned: Partial<Tried>, plan: Tried): Partial<Tried> =>
  Object.fromEntries(
    Object.entries(turned).filter(([part, value]) => String(value) !== String(plan[part as keyof Tried])),
  )

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** Hours a week. */
const LEAST = 1

/** Tries another plan: shows its effect on the date at once, and saves it on request. */
export function WhatIfPanel({ goalKey, goal, chartGoal, plan, tracks, chart, table, arrival }: Props) {
  const [isTouched, setTouched] = useState(false)
  // Only changed fields: the rest follows the plan, which may change while this is open.
  const [turned, setTurned] = useState<Partial<Tried>>({})
  const { weeklyHours: hours, studyDays: days, track } = { ...plan, ...turned }
  const ground = useForecastInput(isTouched)
  const id = useId()
  const most = Math.max(50, plan.weeklyHours)
  const turn = (part: Partial<Tried>) => {
    setTouched(true)
    setTurned((before) => ({ ...before, ...part }))
  }
  const toggle = (day: number) =>
    turn({ studyDays: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b) })
  const trial = differing(turned, plan)
  const hasChanged = Object.keys(trial).length > 0
  // A field equal to the plan's is no longer a trial: the next change of the plan must not bring it back.
  if (Object.keys(trial).length < Object.keys(turned).length) setTurned(trial)
  const isTried = hasChanged && days.length > 0
  const asked = ground.data && { input: ground.data, goalKey, change: { weeklyHours: hours, studyDays: days, track } }
  return (
    <>
      {isTried && asked ? <WhatIfChart {...asked} chartGoal={chartGoal} /> : chart}
      {/* The table of the current plan. */}
      {isTried ? null : table}
      <section aria-label={words.title()} className="mt-5 border-t border-rule pt-4">
        <h3 className="text-base">{words.title()}</h3>
        <div className="mt-2 grid gap-4 pb-4">
          {tracks.length > 1 ? (
            <div className="max-w-64">
              <label htmlFor={`${id}-track`} className="text-sm font-semibold">
                {words.track()}
              </label>
              <select
                id={`${id}-track`}
                value={track}
                onChange={(event) => turn({ track: event.target.value })}
                className="block min-h-11 w-full rounded border border-edge bg-raised px-3"
              >
                {tracks.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <fieldset>
            <legend className="text-sm font-semibold">{words.days()}</legend>
            <div className="mt-1 grid grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))] gap-1">
              {weekdays.map((day) => (
                <label
                  key={day}
                  className="relative flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded border border-edge text-sm text-muted has-checked:border-pine has-checked:bg-pine/12 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2"
                >
                  <input
                    type="checkbox"
                    className="absolute inset-0 opacity-0 forced-colors:static forced-colors:opacity-100"
                    checked={days.includes(day)}
                    onChange={() => toggle(day)}
                  />
                  {formatShortWeekday(day)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
        <label htmlFor={`${id}-hours`} className="block text-sm font-semibold">
          {words.hours({ hours })}
        </label>
        <input
          id={`${id}-hours`}
          type="range"
          min={LEAST}
          max={most}
          value={hours}
          onChange={(event) => turn({ weeklyHours: Number(event.target.value) })}
          className="block h-11 w-full accent-pine"
        />
        <p aria-hidden="true" className="-mt-1.5 mb-3 flex justify-between text-xs text-muted">
          <span>{words.shortHours({ hours: LEAST })}</span>
          <span>{words.shortHours({ hours: most })}</span>
        </p>
        {days.length === 0 ? (
          <p role="status" className="pb-4 text-ember">
            {words.noDays()}
          </p>
        ) : asked && hasChanged ? (
          <WhatIfAnswer
            {...asked}
            goal={goal}
            tried={{ ...plan, weeklyHours: hours, studyDays: days, track }}
            onReset={() => setTurned({})}
          />
        ) : (
          <p className="pb-4 font-display text-xl font-semibold">
            {arrival} <span className="font-sans text-sm font-normal text-muted">{words.asPlanned()}</span>
          </p>
        )}
        {ground.error ? (
          <p role="status" className="flex flex-wrap items-center gap-3 pb-4 text-ember">
            {ground.error.message}
            <Button look="secondary" onClick={() => ground.refetch()}>
              {tryAgain()}
            </Button>
          </p>
        ) : null}
      </section>
    </>
  )
}
