import type { MessageDescriptor } from '@/lib/foundation/messages/message-descriptor'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type * as refusals from '@/messages/generated/mentoring/review-refusals'
import type { ScoreSuggestion } from '../review'
import type { Outcome } from './outcome'

type ScoresRefusal = MessageDescriptor<Pick<typeof refusals, 'rowUnscored' | 'rowUnknown'>>
type ReasonsRefusal = MessageDescriptor<Pick<typeof refusals, 'reasonMissing'>>

type Row = { readonly id: string; readonly title: string }
type RowScore = { readonly rubricRowId: string; readonly score: Outcome }
export type ReasonedScore = RowScore & { readonly suggested: Outcome | null; readonly reason: string }

/**
 * Checks that every row of the rubric has a score, and nothing else has.
 * @returns the scores in the rubric's order, or why they are refused
 */
export function checkScores(
  rubric: readonly Row[],
  scores: Readonly<Record<string, Outcome>>,
): Result<RowScore[], ScoresRefusal> {
  const given = new Map(Object.entries(scores))
  const checked: RowScore[] = []
  for (const { id, title } of rubric) {
    const score = given.get(id)
    if (!score) return refuse({ key: 'rowUnscored', values: { row: title } })
    checked.push({ rubricRowId: id, score })
    given.delete(id)
  }
  return given.size > 0 ? refuse({ key: 'rowUnknown' }) : ok(checked)
}

/**
 * Checks that each score that differs from what the checks suggest has a reason. Other reasons are dropped: there is
 * nothing that they would explain.
 * @returns the scores with their suggestions, or why they are refused
 */
export function checkReasons(
  rubric: readonly Row[],
  scores: readonly RowScore[],
  suggestions: readonly ScoreSuggestion[],
  reasons: Readonly<Record<string, string>>,
): Result<ReasonedScore[], ReasonsRefusal> {
  const given = new Map(Object.entries(reasons))
  const checked: ReasonedScore[] = []
  for (const { rubricRowId, score } of scores) {
    const suggested = suggestions.find(({ rowId }) => rowId === rubricRowId)?.score ?? null
    const differs = suggested !== null && suggested !== score
    const reason = differs ? (given.get(rubricRowId) ?? '') : ''
    if (differs && reason === '') {
      const row = rubric.find(({ id }) => id === rubricRowId)?.title ?? ''
      return refuse({ key: 'reasonMissing', values: { row } })
    }
    checked.push({ rubricRowId, score, suggested, reason })
  }
  return ok(checked)
}
