import type { MessageDescriptor } from '@/lib/foundation/messages/message-descriptor'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type * as refusals from '@/messages/generated/mentoring/review-refusals'
import type { Outcome } from './outcome'

type ScoresRefusal = MessageDescriptor<Pick<typeof refusals, 'rowUnscored' | 'rowUnknown'>>

type Row = { readonly id: string; readonly title: string }

/**
 * Checks that every row of the rubric has a score, and nothing else has.
 * @returns the scores in the rubric's order, or why they are refused
 */
export function checkScores(
  rubric: readonly Row[],
  scores: Readonly<Record<string, Outcome>>,
): Result<{ rubricRowId: string; score: Outcome }[], ScoresRefusal> {
  const given = new Map(Object.entries(scores))
  const checked: { rubricRowId: string; score: Outcome }[] = []
  for (const { id, title } of rubric) {
    const score = given.get(id)
    if (!score) return refuse({ key: 'rowUnscored', values: { row: title } })
    checked.push({ rubricRowId: id, score })
    given.delete(id)
  }
  return given.size > 0 ? refuse({ key: 'rowUnknown' }) : ok(checked)
}
