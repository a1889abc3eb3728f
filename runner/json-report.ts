import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import type { CheckResult } from '@/lib/learning/checks/kit/run-checks'
import { countResults } from './report'
import type { Submitted } from './submission'

type Run = {
  readonly brief: CheckBrief
  readonly base: string
  readonly seed: string
  readonly day: string
  readonly results: readonly CheckResult[]
  /** Null without `--submit`. */
  readonly submitted: Submitted | null
}

/** Converts a run to the one object that `--json` prints. */
export function toJsonReport({ brief, base, seed, day, results, submitted }: Run): object {
  const counts = countResults(results)
  return {
    brief: brief.slug,
    version: brief.version,
    base,
    seed,
    day,
    passed: counts.passed,
    failed: counts.failed,
    notRun: counts['not-run'],
    checks: results.map(({ id, result, reason, failure }) => {
      const { title, says, row = null } = brief.checks.find((check) => check.id === id) ?? {}
      const why = failure && { expected: failure.expected, got: failure.got, says, exchange: failure.exchange }
      return { id, title, result, row, reason, failure: why }
    }),
    submitted,
  }
}
