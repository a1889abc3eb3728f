import { coreForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { rangeInWords } from '@/lib/learning/forecast/forecast-words'
import { paceInWords } from '@/lib/learning/levels/pace-words'
import { hasLevels, listLevels } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/arrival'

/**
 * Tells a mentor when a learner will have the core of the next level; on a roadmap without levels, all of it. Paid work
 * is private to the learner, so mentors see when the steps are done, and never when a level is reached.
 */
export function arrivalForMentor(input: ForecastInput) {
  const { arrivals, basis, hoursRange } = coreForecast(input)
  const leadsToLevels = hasLevels(input.roadmap)
  const level =
    listLevels(input.roadmap).find((one) => arrivals[`level:${one}`]?.state !== 'done') ??
    (leadsToLevels ? 'senior' : 'junior')
  const arrival = arrivals[`level:${level}`]
  const name = leadsToLevels ? words.when({ level }) : words.whenFinished()
  if (!arrival) return { name, title: words.reached(), detail: words.nothingToDo() }
  if (arrival.state === 'done') return { name, title: words.reached(), detail: words.allDone() }
  if (arrival.state === 'no-date') {
    return { name, title: words.noDate(), detail: arrival.reason === 'silent' ? words.silent() : words.tooFar() }
  }
  const likely = words.likely({
    range: rangeInWords(arrival.range85, input.today),
    isPlan: basis === 'plan',
    pace: paceInWords(hoursRange),
  })
  const detail = level === 'junior' ? likely : `${likely} ${words.stepsAlone()}`
  return { name, title: rangeInWords(arrival.range50, input.today), detail }
}
