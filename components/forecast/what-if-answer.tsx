'use client'

import type { ForecastInput } from '@/lib/forecast/forecast'
import { arrivalDetail, arrivalTitle, shiftInWords } from '@/lib/forecast/forecast-words'
import { type Change, whatIf } from '@/lib/forecast/what-if'

type Props = { input: ForecastInput; goalKey: string; goal: string; change: Change }

/** The same code as the server's, so the answer is there with the change. */
export default function WhatIfAnswer({ input, goalKey, goal, change }: Props) {
  const { forecast, daysLater } = whatIf(input, change)
  const arrival = forecast.arrivals[goalKey]
  if (!arrival) return null
  const days = daysLater[goalKey]
  return (
    <>
      <p className="font-display text-xl font-semibold">{arrivalTitle(arrival, input.today)}</p>
      <p className="mt-1 text-sm text-muted">
        {days === undefined ? '' : `${capital(goal)} comes ${shiftInWords(days)}. `}
        {arrivalDetail(arrival, input.today)}
      </p>
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
