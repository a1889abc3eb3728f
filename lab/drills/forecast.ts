// `npm run drill forecast -- --logs 10000`: checks the forecast's guarantees on whole logs. A tick never moves a date
// later; from day 20 to 21, and in a week without news, the median moves little; saving a plan gives the result of its
// what-if; an announced pause moves dates by its length. Fails where one is broken, and prints how long a forecast
// takes.
import { parseArgs } from 'node:util'
import { readLibrary } from '@/commands/content-files'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { populations } from '@/lib/learning/forecast/calibration/kinds'
import { toKnownInput } from '@/lib/learning/forecast/calibration/moments'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { computeForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { whatIf } from '@/lib/learning/forecast/what-if/what-if'
import { withHoursFrom } from '@/lib/learning/plans/planned-hours'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { datesMovedLater, getDates } from '@/testing/learners/later-dates'
import { randomLog } from '@/testing/learners/random-log'

const { values } = parseArgs({
  options: { logs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})
const [logs, seed] = [Number(values.logs), Number(values.seed)]
const roadmap = toRoadmaps(readLibrary())[0] as Roadmap
let isSound = true
const check = (words: string, isTrue: boolean) => {
  isSound &&= isTrue
  console.log(`${isTrue ? 'ok  ' : 'FAIL'} ${words}`)
}
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const middle = (input: ForecastInput) => getDates(computeForecast(input).arrivals['level:junior'])[2]

const later = Array.from({ length: logs }, (_, one) => datesMovedLater(roadmap, seed * 100_000 + one, 1)).flat()
check(`${logs} random logs and next ticks: ${later.length} dates moved later`, later.length === 0)
for (const one of later.slice(0, 5)) console.log(JSON.stringify(one))

const people = Object.values(populations).flatMap((kind, index) =>
  Array.from({ length: 25 }, (_, one) =>
    simulateLearner(roadmap, { ...kind, givesUp: 0 }, '2026-01-05', seed * 7_000_000 + 1000 * index + one),
  ),
)
const moves = people.flatMap((learner) => {
  const start = toDayNumber(learner.plan.startedOn)
  const [before, after] = [20, 21].map((day) => middle(toKnownInput(roadmap, learner, start + day)))
  return before && after ? [Math.abs(daysBetween(before, after)) / 7] : []
})
check(
  `From day 20 to 21 the middle moves ${median(moves).toFixed(1)} weeks (median of ${moves.length})`,
  median(moves) <= 3,
)

const quiet = people.flatMap((learner) => {
  const start = toDayNumber(learner.plan.startedOn)
  const days = learner.events.map(({ occurredAt }) => Math.floor(occurredAt.getTime() / 86_400_000))
  const end = learner.finishedOn ? toDayNumber(learner.finishedOn) : start + 730
  const weeks = Array.from(
    { length: Math.max(0, Math.floor((end - start) / 7) - 1) },
    (_, week) => start + 7 * (week + 1),
  )
  return weeks.flatMap((day) => {
    if (days.some((one) => one > day && one <= day + 7)) return []
    const [before, after] = [day, day + 7].map((one) => middle(toKnownInput(roadmap, learner, one)))
    return before && after ? [daysBetween(before, after) / 7] : []
  })
})
check(
  `In a week without news it moves ${median(quiet).toFixed(1)} weeks (median of ${quiet.length})`,
  median(quiet) <= 3,
)

const times: number[] = []
let [unlike, moved] = [0, 0]
for (let one = 0; one < Math.min(logs, 2000); one++) {
  const { input } = randomLog(roadmap, seed * 900_000 + one)
  const started = performance.now()
  const now = computeForecast(input)
  times.push(performance.now() - started)
  const weeklyHours = 1 + (one % 60)
  const saved = { ...input, plan: withHoursFrom(input.plan, addDays(input.today, 1), weeklyHours) }
  if (JSON.stringify(whatIf(input, { weeklyHours }).forecast) !== JSON.stringify(computeForecast(saved))) unlike++
  const pause = { from: addDays(input.today, 1), to: addDays(input.today, 21) }
  const everyDay = { ...input, plan: { ...input.plan, studyDays: [], pauses: input.plan.pauses.filter(isOver(input)) } }
  const paused = { ...everyDay, plan: { ...everyDay.plan, pauses: [...everyDay.plan.pauses, pause] } }
  const [before, after] = [everyDay, paused].map((each) => getDates(computeForecast(each).arrivals['level:junior']))
  if (before?.some((day, index) => day < '9999' && addDays(day, 21) !== after?.[index])) moved++
  if (now.quietDays < 0) moved++
}
check(`${unlike} of ${times.length} saved plans gave other dates than their what-if`, unlike === 0)
check(`${moved} of ${times.length} pauses of three weeks moved a date by another length`, moved === 0)
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
check(
  `A forecast takes ${at(0.5).toFixed(2)} ms (median), ${at(0.99).toFixed(2)} ms (99 in 100)`,
  at(0.5) < 2 && at(0.99) < 5,
)
process.exit(isSound ? 0 : 1)

function isOver({ today }: ForecastInput) {
  return ({ to }: { readonly to: string }) => to <= today
}
