import type { ShownRun } from '@/lib/learning/checks/shown-run'
import { suggestScores } from '@/lib/learning/checks/suggested-scores'
import type { ScoreSuggestion } from '../review'

type Row = { readonly id: string; readonly key: string }

/** Converts what a run suggests to suggestions for the rows of a rubric, in its order. */
export function toSuggestions(rubric: readonly Row[], run: Pick<ShownRun, 'checks'>): ScoreSuggestion[] {
  const suggested = suggestScores(run)
  return rubric.flatMap(({ id, key }) => {
    const found = suggested.get(key)
    if (!found) return []
    const passed = found.checks.filter(({ result }) => result === 'passed').length
    return [{ rowId: id, score: found.score, passed, ran: found.checks.length }]
  })
}
