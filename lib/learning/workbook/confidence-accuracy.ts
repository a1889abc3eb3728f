import { daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/learning/self-knowledge'
import type { Confidence } from './confidence'

/** A confidence answer, and a mentor's verdict on the same step, if any. */
export type ConfidenceAnswer = {
  readonly stepTitle: string
  readonly day: Day
  readonly confidence: Confidence
  readonly verdict: { readonly day: Day; readonly outcome: 'not-yet' | 'competent' | 'excellent' } | null
}

export type MonthlyMean = {
  /** `YYYY-MM`. */
  readonly month: string
  /** Mean of the month, 1 to 4. */
  readonly mean: number
  readonly count: number
}

/** Averages the learner's answers by month, oldest first. Months without answers are left out. */
export const confidenceByMonth = (answers: readonly ConfidenceAnswer[]): readonly MonthlyMean[] =>
  byMonth(answers.map(({ day, confidence }) => ({ day, value: confidence })))

/** Verdicts on the same scale as the learner's confidence. */
const verdictValue = { 'not-yet': 1, competent: 3, excellent: 4 } as const

/** Averages mentors' verdicts on the same steps, by the month in which they were given. */
export const verdictsByMonth = (answers: readonly ConfidenceAnswer[]): readonly MonthlyMean[] =>
  byMonth(
    answers.flatMap(({ verdict }) => (verdict ? [{ day: verdict.day, value: verdictValue[verdict.outcome] }] : [])),
  )

function byMonth(points: readonly { readonly day: Day; readonly value: number }[]): readonly MonthlyMean[] {
  const months = new Map<string, number[]>()
  for (const { day, value } of points) {
    const month = day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), value])
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, values]) => ({
      month,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      count: values.length,
    }))
}

/** Counts, for the judged steps, how often confidence and verdict agreed. */
export function agreement(answers: readonly ConfidenceAnswer[]) {
  const judged = answers.filter(({ verdict, day }) => verdict !== null && daysBetween(day, verdict.day) >= 0)
  const isSure = ({ confidence }: ConfidenceAnswer) => confidence >= 3
  const isGood = ({ verdict }: ConfidenceAnswer) => verdict?.outcome !== 'not-yet'
  const count = (sure: boolean, good: boolean) =>
    judged.filter((answer) => isSure(answer) === sure && isGood(answer) === good).length
  return {
    judged: judged.length,
    sureAndRight: count(true, true),
    sureAndNotYet: count(true, false),
    unsureAndRight: count(false, true),
    unsureAndNotYet: count(false, false),
  }
}

/** Describes the agreement in one sentence; under three judged steps nothing is concluded. */
export function agreementInWords(answers: readonly ConfidenceAnswer[]): string {
  const { judged, sureAndRight, sureAndNotYet, unsureAndRight, unsureAndNotYet } = agreement(answers)
  if (judged < 3) return words.tooFew()
  const lean =
    unsureAndRight > sureAndNotYet ? words.knowMore() : sureAndNotYet > unsureAndRight ? words.tooEarly() : null
  const agreed = words.agreed({ same: sureAndRight + unsureAndNotYet, judged })
  return lean ? `${agreed} ${lean}` : agreed
}
