import type { NotRunReason } from '../kit/exchange'

type Result = { readonly result: 'passed' | 'failed' | 'not-run'; readonly reason: NotRunReason | null }

/** Reasons for which a place cannot run a check at all. A check left out for another reason might have failed. */
const PLACE_REASONS: readonly (NotRunReason | null)[] = ['no-command', 'not-here']

/** Returns whether a run counts as evidence: every check that can run in its place passed, and there is one. */
export const isRunEvidence = (results: readonly Result[]): boolean =>
  results.some(({ result }) => result === 'passed') &&
  results.every(({ result, reason }) => result === 'passed' || (result === 'not-run' && PLACE_REASONS.includes(reason)))
