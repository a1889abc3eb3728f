import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import { type SimulatedLearner, THREE_YEARS } from '@/lib/learning/forecast/calibration/simulate'
import { mergePauses, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { ownQuiet } from '@/lib/learning/forecast/pace/usual-silence'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { defaultThresholds } from '@/lib/mentoring/cohorts/thresholds'
import { type Flag, type FlagFacts, findLastActivity, quietDaysSince } from '@/lib/mentoring/learners/flags/flag'
import { sumHours, toGoalTarget } from '@/lib/mentoring/learners/stats/goal'
import { computeDueShare, pointsBehind } from '@/lib/mentoring/learners/stats/plan-baseline'

export type FlagRule = (facts: FlagFacts) => Flag | null

/** Result of one rule for a learner. */
export type Verdict = {
  readonly first: { readonly on: DayNumber; readonly flag: Flag } | null
  /** Number of flags raised after a day without one. */
  readonly raised: number
  /** Flagged days up to the last move. */
  readonly daysFlagged: number
  /** Days from the last move to the next flagged day. */
  readonly delay: number | null
}

export type Watched = {
  readonly gaveUp: boolean
  /** The last day on which anything moved. */
  readonly lastMove: DayNumber
  /** Days up to the last move. */
  readonly days: number
  /** One per rule, in the same order. */
  readonly verdicts: readonly Verdict[]
}

/** Evaluates one learner on each day up to the goal, or to the end of the three years. */
export function watch(roadmap: Roadmap, learner: SimulatedLearner, rules: readonly FlagRule[]): Watched {
  const { plan, finishedOn, stoppedOn } = learner
  const start = toDayNumber(plan.startedOn)
  const end = finishedOn === null ? start + THREE_YEARS : toDayNumber(finishedOn)
  const lastMove = Math.max(start, ...learner.events.map((event) => dayOfEvent(learner, event)))
  const factsOn = makeFacts(roadmap, learner)
  const days = Array.from({ length: end - start }, (_, index) => factsOn(start + index))
  const verdicts = rules.map((rule) => judgeRule(days, rule, lastMove))
  return { gaveUp: finishedOn === null && stoppedOn !== null, lastMove, days: lastMove + 1 - start, verdicts }
}

function judgeRule(days: readonly FlagFacts[], rule: FlagRule, lastMove: DayNumber): Verdict {
  let [first, delay]: [Verdict['first'], number | null] = [null, null]
  let [raised, daysFlagged] = [0, 0]
  let before: Flag | null = null
  for (const facts of days) {
    const flag = rule(facts)
    const { today: on } = facts
    if (flag && !before) raised++
    if (flag && on <= lastMove) daysFlagged++
    if (flag && on > lastMove) delay ??= on - lastMove
    if (flag) first ??= { on, flag }
    before = flag
  }
  return { first, raised, daysFlagged, delay }
}

/** Returns a function that gives the facts known on the evening of a day; called for days in order. */
function makeFacts(roadmap: Roadmap, learner: SimulatedLearner): (today: DayNumber) => FlagFacts {
  const { startedOn, weeklyHours } = learner.plan
  const [progressOn, pausesOn] = [traceProgress(roadmap, learner), pausesHeard(learner)]
  return (today) => {
    const { share, goalHours, lastLearningDay, movedOn } = progressOn(today)
    const pauses = pausesOn(today)
    const signs = {
      joinedOn: startedOn,
      startsOn: null,
      planMadeOn: startedOn,
      lastLearningDay,
      lastMarkOn: null,
      agreedOn: null,
    }
    const due = computeDueShare({ kind: 'hours', from: startedOn, weeklyHours }, goalHours, pauses, today)
    return {
      behind: pointsBehind(due, share),
      quietDays: quietDaysSince(findLastActivity(signs), pauses, today),
      ownQuiet: ownQuiet(movedOn, pauses),
      lateBy: null,
      newestStart: startedOn,
      hasArrived: share >= 1,
      pauses,
      today,
      thresholds: defaultThresholds,
    }
  }
}

const dayOfEvent = ({ plan }: SimulatedLearner, { occurredAt }: { readonly occurredAt: Date }): DayNumber =>
  toDayNumber(toDay(occurredAt, plan.timeZone))

function traceProgress(roadmap: Roadmap, learner: SimulatedLearner) {
  const goal = toGoalTarget(roadmap, learner.track, { level: 'junior' })
  const hours = new Map(goal.steps.map(({ id, effort }) => [id, effort.median]))
  const goalHours = sumHours(goal)
  const log = learner.events.map((event) => ({ ...event, on: dayOfEvent(learner, event) }))
  const movedOn: DayNumber[] = []
  let [next, done] = [0, 0]
  return (today: DayNumber) => {
    for (let event = log[next]; event && event.on <= today; event = log[++next]) {
      if (event.to === 'done') done += hours.get(event.stepId) ?? 0
      if (event.on !== movedOn.at(-1)) movedOn.push(event.on)
    }
    const last = movedOn.at(-1)
    return { share: done / goalHours, goalHours, lastLearningDay: last === undefined ? null : dayAt(last), movedOn }
  }
}

/** Returns a function that gives the pauses announced by a day; called for days in order. */
function pausesHeard({ pauses }: SimulatedLearner): (today: DayNumber) => PausedSpans {
  let known = { count: 0, spans: mergePauses([]) }
  return (today) => {
    const heard = pauses.filter(({ announcedOn }) => toDayNumber(announcedOn) <= today)
    if (heard.length !== known.count) known = { count: heard.length, spans: mergePauses(heard) }
    return known.spans
  }
}
