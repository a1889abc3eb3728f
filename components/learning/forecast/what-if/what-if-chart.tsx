'use client'

import { computeBurnUp } from '@/lib/learning/forecast/burn-up'
import { coreForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { type ForecastChange, inputAfter } from '@/lib/learning/forecast/what-if/what-if'
import { trying } from '@/messages/generated/learning/what-if'
import { BurnUpChart } from '../burn-up/burn-up-chart'

type Props = { input: ForecastInput; goalKey: string; chartGoal: string; change: ForecastChange }

/** The chart of a plan being tried: the same drawing as that of the current plan. */
export default function WhatIfChart({ input, goalKey, chartGoal, change }: Props) {
  const changed = inputAfter(input, change)
  const arrival = coreForecast(changed).arrivals[goalKey]
  const arrives = arrival?.state === 'range' ? arrival.range50 : null
  return <BurnUpChart burnUp={computeBurnUp(changed, goalKey)} arrives={arrives} goal={chartGoal} sentence={trying()} />
}
