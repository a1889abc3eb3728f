import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { assessSituation } from '../forecast'
import { median, perCent } from './figures'
import { knownOn } from './moments'
import type { SimulatedLearner } from './simulate'

type Silence = {
  /** The last day on which something moved. */
  readonly since: DayNumber
  /** It never ended. */
  readonly isForGood: boolean
}

/** What was said after so many weeks of a silence that nobody had announced. In per cent. */
export type SilenceFigures = {
  readonly weeks: number
  readonly silences: number
  /** Those that ended. */
  readonly cameBack: number
  /** The median chance of it that was said. */
  readonly saidToComeBack: number
  /** Of those that never ended, who was told that no date can be given. */
  readonly noDate: number
}

export function silenceFigures(roadmap: Roadmap, learners: readonly SimulatedLearner[], weeks: number): SilenceFigures {
  const said = learners.flatMap((learner) =>
    findSilences(learner, 7 * weeks).map(({ since, isForGood }) => ({
      isForGood,
      presence: assessSituation(knownOn(roadmap, learner, since + 7 * weeks)).presence,
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

/** Silences of so many days or more that nobody announced. */
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
