import type { ShownCheck, ShownRun } from './shown-run'

export type SuggestedScore = {
  readonly score: 'not-yet' | 'competent' | 'excellent'
  /** The checks of the row that were run, the failed ones first. */
  readonly checks: readonly ShownCheck[]
}

/**
 * Suggests a score for each row of a rubric that checks of a run speak for, by the row's key. A failed check that
 * `competent` needs makes it `not-yet`; where nothing speaks for `excellent`, or one of those checks failed or was not
 * run, it is `competent`. Nothing is suggested for a row of which no check that `competent` needs was run.
 */
export function suggestScores({ checks }: Pick<ShownRun, 'checks'>): ReadonlyMap<string, SuggestedScore> {
  const rows = new Set(checks.flatMap(({ row }) => row ?? []))
  return new Map(
    [...rows].flatMap((row) => {
      const own = checks.filter((check) => check.row === row)
      const ran = own.filter(({ result }) => result !== 'not-run')
      const needed = ran.filter(({ level }) => level === 'competent')
      if (needed.length === 0) return []
      const score = chooseScore(own, needed)
      return [
        [
          row,
          { score, checks: [...ran].sort((a, b) => Number(b.result === 'failed') - Number(a.result === 'failed')) },
        ],
      ]
    }),
  )
}

function chooseScore(own: readonly ShownCheck[], needed: readonly ShownCheck[]): SuggestedScore['score'] {
  if (needed.some(({ result }) => result === 'failed')) return 'not-yet'
  const further = own.filter(({ level }) => level === 'excellent')
  return further.length > 0 && further.every(({ result }) => result === 'passed') ? 'excellent' : 'competent'
}
