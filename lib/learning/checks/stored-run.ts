import type { CheckBrief } from './kit/brief'
import type { Exchange, NotRunReason } from './kit/exchange'
import type { RunPlace, ShownCheck, ShownRun } from './shown-run'

/** One check of a run, as its row keeps it. What the brief says about the check is not stored with it. */
export type StoredResult = {
  readonly id: string
  readonly result: 'passed' | 'failed' | 'not-run'
  readonly reason: NotRunReason | null
  readonly failure: { readonly expected: string; readonly got: string } | null
  readonly exchanges: readonly Exchange[]
}

/** Columns that a run is shown by. */
export const shownRunFields = {
  id: true,
  stepId: true,
  createdAt: true,
  brief: true,
  version: true,
  place: true,
  address: true,
  repository: true,
  commit: true,
  jobUrl: true,
  passedCount: true,
  failedCount: true,
  isEvidence: true,
  results: true,
} as const

export type StoredRun = {
  readonly id: string
  readonly stepId: string
  readonly createdAt: Date
  readonly brief: string
  readonly version: number
  readonly place: string
  readonly address: string | null
  readonly repository: string | null
  readonly commit: string | null
  readonly jobUrl: string | null
  readonly passedCount: number
  readonly failedCount: number
  readonly isEvidence: boolean
  /** JSON of `StoredResult[]`. */
  readonly results: string
}

/**
 * @param brief null where the content no longer has it
 * @param withExchanges false for older runs, which would make a list of ten as large as ten runs can be
 */
export function toShownRun(row: StoredRun, brief: CheckBrief | null, withExchanges: boolean): ShownRun {
  const { brief: slug, version, place, passedCount, failedCount, createdAt, results, ...same } = row
  const stored: readonly StoredResult[] = JSON.parse(results)
  const checks = stored.map((one) => toShownCheck(one, brief, withExchanges))
  return {
    ...same,
    createdAt: createdAt.toISOString(),
    brief: { slug, title: brief?.title ?? slug, version, usesKey: brief === null || brief.usesKey === true },
    place: place as RunPlace,
    passed: passedCount,
    failed: failedCount,
    notRun: checks.length - passedCount - failedCount,
    checks,
  }
}

function toShownCheck(
  { exchanges, ...one }: StoredResult,
  brief: CheckBrief | null,
  withExchanges: boolean,
): ShownCheck {
  const check = brief?.checks.find(({ id }) => id === one.id)
  const { title = one.id, says = '', row = null, level = 'competent' } = check ?? {}
  return { ...one, title, says, row, level, exchanges: withExchanges ? exchanges : [] }
}
