import { computeForecastState, type ForecastInput, type ForecastState } from '@/lib/learning/forecast/forecast'
import type { FinishedStep } from '@/lib/learning/forecast/pace/learning-history'
import { activeDays } from '@/lib/learning/forecast/pace/pauses'
import { getState } from '@/lib/learning/progress/completion'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { type Balance, computeBalance } from './balance'
import { listMovedSteps } from './moved-steps'
import { packWeek, type Week } from './pack'
import { orderByPlan } from './plan-order'

type LearnerWeek = { readonly week: Week; readonly balance: Balance }

/**
 * Computes this week's plan, and whether the learner is on time. It uses the forecast's input and interpretation: the
 * same remaining hours of a step in progress, the same hours learnt.
 */
export function computeWeek(input: ForecastInput): LearnerWeek {
  const situation = computeForecastState(input)
  const { roadmap, track, plan, states, log, today } = input
  const { weeklyHours, earlier, studyDays } = plan
  const time = { weeklyHours, studyDays, ...(earlier && { earlier }) }
  const { pauses, startedOn, learned, path } = situation
  const left = new Map(path.steps.map(({ id, hours }) => [id, hours]))
  const week = packWeek({
    steps: orderByPlan(roadmap, track, states, ({ id, effort }) => left.get(id) ?? effort.median, plan.weeklyHours),
    time,
    pauses,
    startedOn: plan.startedOn,
    today,
    learntToday: total(learned.finished.map((step) => hoursOn(situation.today, step, situation))),
    moved: listMovedSteps(log.moves, listSteps(roadmap), states),
  })
  const balance = computeBalance({ time, pauses, startedOn, today: situation.today, ...learntSoFar(input, situation) })
  return { week, balance }
}

/** Spreads a finished step's hours evenly over the unpaused days on which it was worked on. */
function hoursOn(day: number, { learnt, from, to }: FinishedStep, { pauses }: ForecastState): number {
  return to !== day ? 0 : learnt / Math.max(1, activeDays(pauses, from, to))
}

function learntSoFar({ roadmap, states }: ForecastInput, { learned, pace, path }: ForecastState) {
  // Steps of every track: what was learnt before a change of track still counts.
  const core = new Set(
    listSteps(roadmap)
      .filter((step) => step.isCore)
      .map(({ id }) => id),
  )
  const begun = [...pace.begun]
  const learnt = [...learned.finished.map((step) => [step.stepId, step.learnt] as const), ...begun]
  const sumHours = (steps: readonly (readonly [id: string, hours: number])[], isCore: boolean) =>
    total(steps.filter(([id]) => core.has(id) === isCore).map(([, hours]) => hours))
  const left = path.steps.filter(({ id, isSkipped }) => core.has(id) && !isSkipped)
  const started = left.filter(({ id }) => getState(states, id).status === 'learning')
  return {
    learnt: sumHours(learnt, true),
    underWay: sumHours(begun, true),
    beside: sumHours(learnt, false),
    unseen: Math.max(0, ...started.map(({ hours }) => hours)),
    left: total(left.map(({ hours }) => hours)),
  }
}

const total = (hours: readonly number[]): number => hours.reduce((sum, one) => sum + one, 0)
