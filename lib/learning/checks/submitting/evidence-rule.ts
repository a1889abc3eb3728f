import type { NotRunReason } from '../kit/exchange'

type Result = { readonly result: 'passed' | 'failed' | 'not-run'; readonly reason: NotRunReason | null }

/** Reasons that say nothing about the work: the place cannot run the check. For the others it may just as well have failed. */
const OF_THE_PLACE: readonly (NotRunReason | null)[] = ['no-command', 'not-here']

/** Returns whether a run counts as evidence: some checks passed, none failed, and none was left out that could be run. */
export const isRunEvidence = (results: readonly Result[]): boolean =>
  results.some(({ result }) => result === 'passed') &&
  results.every(({ result, reason }) => result === 'passed' || (result === 'not-run' && OF_THE_PLACE.includes(reason)))
