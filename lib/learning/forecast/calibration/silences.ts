import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { computeForecastState } from '../forecast'
import { median, perCent } from './figures'
import { toKnownInput } from './moments'
import type { SimulatedLearner } from './simulate'

type Silence = {
  /** The last day with activity. */
  readonly since: DayNumber
  /** Whether it never ended. */
  readonly isForGood: boolean
}

/** Predictions made after so many weeks of an unannounced silence. Shares in per cent. */
export type SilenceFigures = {
  readonly weeks: number
  readonly silences: number
  /** Share that ended. */
  readonly cameBack: number
  /** Median of the predicted chances of coming back. */
  readonly saidToComeBack: number
  /** Share of those that never ended for which no date was given. */
  readonly noDate: number
}

export function silenceFigures(roadmap: Roadmap, learners: readonly SimulatedLearner[], weeks: number): SilenceFigures {
  const said = learners.flatMap((learner) =>
    findSilences(learner, 7 * weeks).map(({ since, isForGood }) => ({
      isForGood,
      presence: computeForecastState(toKnownInput(roadmap, learner, since + 7 * weeks)).presence,
    })),
  )
  const forGood = said.filter(({ isForGood }) => isForGood)
  const chances = said.flatMap(({ presence }) => ('comesBack' in presence ? [100 * presence.comesBack] : []))
  return {
    weeks,
    silences: said.length,
    cameBack: perCent(said.length - forGood.length, said.length),
    saidToComeBack: median(chances),
    noDate: perCent(forGood.filter(({ presence }) => presence.state === 'gone').length, forGood.length),
  }
}

/** Finds unannounced silences of at least so many days. */
function findSilences(learner: SimulatedLearner, days: number): readonly Silence[] {
  const moves = [
    ...new Set(learner.events.map(({ occurredAt }) => toDayNumber(toDay(occurredAt, learner.plan.timeZone)))),
  ]
  const isAnnounced = (from: DayNumber, to: DayNumber) =>
    learner.pauses.some((pause) => toDayNumber(pause.from) <= to && toDayNumber(pause.to) >= from)
  return moves.flatMap((since, index): Silence[] => {
    const next = moves[index + 1]
    const isForGood = next === undefined
    if (isForGood && (learner.finishedOn !== null || learner.stoppedOn === null)) return []
    if (!isForGood && next - since <= days) return []
    return isAnnounced(since, since + days) ? [] : [{ since, isForGood }]
  })
}
