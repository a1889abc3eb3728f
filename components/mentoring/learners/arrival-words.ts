import { coreForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { rangeInWords } from '@/lib/learning/forecast/forecast-words'
import { paceInWords } from '@/lib/learning/levels/pace-words'
import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'

const targetWords: Record<Level, string> = {
  junior: 'to junior-ready',
  mid: 'to the mid-level core',
  senior: 'to the senior core',
}

/** Paid work is private to the learner, so mentors read when the steps are done, and never when a level is reached. */
const stepsAlone =
  'This covers the core steps only. The level also requires paid work, which is private to the learner.'

/** When a learner has the core of the next level, in words for their mentor. */
export function arrivalForMentor(input: ForecastInput) {
  const { arrivals, basis, hoursRange } = coreForecast(input)
  const level = levels.find((one) => arrivals[`level:${one}`]?.state !== 'done') ?? 'senior'
  const arrival = arrivals[`level:${level}`]
  const target = targetWords[level]
  if (!arrival) return { target, title: 'Reached', detail: 'There is no core step to do.' }
  if (arrival.state === 'done') return { target, title: 'Reached', detail: 'Every core step is done.' }
  if (arrival.state === 'no-date') {
    const detail =
      arrival.reason === 'silent'
        ? 'No progress for twelve weeks, so there is no reliable date.'
        : 'At this pace, it is more than ten years away.'
    return { target, title: 'No date for now', detail }
  }
  const from = basis === 'plan' ? 'Based on the plan, not on pace yet' : 'Based on their pace'
  const range = rangeInWords(arrival.range50, input.today)
  const detail =
    `50% likely in this range. 85% likely: ${rangeInWords(arrival.range85, input.today)}. ` +
    `${from}: ${paceInWords(hoursRange)}.` +
    (level === 'junior' ? '' : ` ${stepsAlone}`)
  return { target, title: range.charAt(0).toUpperCase() + range.slice(1), detail }
}
