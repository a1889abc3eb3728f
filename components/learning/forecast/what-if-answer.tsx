'use client'

import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import type { Change } from '@/lib/learning/forecast/what-if'
import { whatIfInWords } from '@/lib/learning/forecast/what-if-words'

type Props = { input: ForecastInput; goalKey: string; goal: string; change: Change }

/** The same code as the server's, so the answer is there with the change. */
export default function WhatIfAnswer({ input, goalKey, goal, change }: Props) {
  const answer = whatIfInWords(input, change, goalKey, goal)
  if (!answer) return null
  return (
    <>
      <p className="font-display text-xl font-semibold">{answer.title}</p>
      <p className="mt-1 text-sm text-muted">{answer.detail}</p>
    </>
  )
}
