'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { latePart } from '@/components/foundation/ui/late-part'
import { useForecastGround } from '@/lib/learning/forecast/client'
import type { Track } from '@/lib/learning/roadmaps/roadmap'

// The forecast itself, computed in the browser at every turn of a knob: fetched when the panel is opened.
const WhatIfAnswer = latePart(() => import('./what-if-answer'))

type Props = {
  goalKey: string
  goal: string
  plan: { readonly track: string; readonly weeklyHours: number; readonly studyDays: readonly number[] }
  tracks: readonly Track[]
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/** Tries another plan and says at once what it does to the date. Nothing is saved. */
export function WhatIfPanel({ goalKey, goal, plan, tracks }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [hours, setHours] = useState(plan.weeklyHours)
  const [days, setDays] = useState(plan.studyDays)
  const [track, setTrack] = useState(plan.track)
  const ground = useForecastGround(isOpen)
  const id = useId()
  const toggle = (day: number) =>
    setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b))
  return (
    <details className="mt-4 border-y border-rule py-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-pine">What if</summary>
      <div className="grid gap-5 pt-2 pb-4 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-hours`} className="text-sm font-semibold">
            {`${hours} ${hours === 1 ? 'hour' : 'hours'} a week`}
          </label>
          <input
            id={`${id}-hours`}
            type="range"
            min={1}
            max={50}
            value={hours}
            onChange={(event) => setHours(Number(event.target.value))}
            className="block h-11 w-full accent-pine"
          />
        </div>
        <div>
          <label htmlFor={`${id}-track`} className="text-sm font-semibold">
            Track
          </label>
          <select
            id={`${id}-track`}
            value={track}
            onChange={(event) => setTrack(event.target.value)}
            className="block min-h-11 w-full rounded border border-edge bg-raised px-3"
          >
            {tracks.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="sm:col-span-2">
          <legend className="text-sm font-semibold">Days</legend>
          <div className="mt-1 flex flex-wrap gap-2">
            {weekdays.map((name, day) => (
              <label
                key={name}
                className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded border border-edge px-2 text-sm has-checked:border-pine has-checked:bg-raised"
              >
                <input
                  type="checkbox"
                  className="size-4 accent-pine"
                  checked={days.includes(day)}
                  onChange={() => toggle(day)}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div role="status" className="pb-4">
        {ground.data ? (
          <WhatIfAnswer
            input={ground.data}
            goalKey={goalKey}
            goal={goal}
            change={{ weeklyHours: hours, studyDays: days, track }}
          />
        ) : null}
        {ground.error ? (
          <p className="flex flex-wrap items-center gap-3 text-ember">
            {ground.error.message}
            <Button look="secondary" onClick={() => ground.refetch()}>
              Try again
            </Button>
          </p>
        ) : null}
      </div>
    </details>
  )
}
