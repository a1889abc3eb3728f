import type { Exchange, NotRunReason } from './kit/exchange'

/** Places where a run of checks can take place, from the least that it proves to the most. */
export const runPlaces = ['machine', 'ci', 'instance'] as const
export type RunPlace = (typeof runPlaces)[number]

/** One check of a run, as learners and mentors see it. */
export type ShownCheck = {
  readonly id: string
  /** Its id where the brief no longer has the check. */
  readonly title: string
  readonly result: 'passed' | 'failed' | 'not-run'
  readonly reason: NotRunReason | null
  /** The sentence of the contract; empty where the brief no longer has the check. */
  readonly says: string
  /** Key of the rubric's row that it speaks for; null for none. */
  readonly row: string | null
  readonly level: 'competent' | 'excellent'
  /** Of a failed check, as words: `201`. */
  readonly failure: { readonly expected: string; readonly got: string } | null
  /**
   * Of a failed check of the newest run in a list: the exchange in which it shows and up to five before it, cut to size.
   * Older runs are shown without.
   */
  readonly exchanges: readonly Exchange[]
}

/** One run of a step's check. */
export type ShownRun = {
  readonly id: string
  readonly stepId: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly brief: {
    readonly slug: string
    readonly title: string
    readonly version: number
    /** Its contract has an API key; true where the content no longer has the brief. */
    readonly usesKey: boolean
  }
  readonly place: RunPlace
  /** As called by the instance; null elsewhere. */
  readonly address: string | null
  /** Of the CI job that sent it; null elsewhere. */
  readonly repository: string | null
  readonly commit: string | null
  readonly jobUrl: string | null
  readonly passed: number
  readonly failed: number
  readonly notRun: number
  /** It counts as evidence: every check that can run in this place passed. */
  readonly isEvidence: boolean
  readonly checks: readonly ShownCheck[]
}
