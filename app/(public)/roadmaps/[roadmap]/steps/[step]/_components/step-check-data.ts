import { weigh } from '@/lib/foundation/values/page-budget'
import { getContract } from '@/lib/learning/checks/contracts.data'
import { getRunner } from '@/lib/learning/checks/runner.data'
import type { ShownRun } from '@/lib/learning/checks/shown-run'
import { getStepContent } from '@/lib/learning/roadmaps/data'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'

/** Finds the check of a step; null where it has none, or this server does not know its brief. Public. */
export async function findStepCheck(who: Viewer | Visitor, stepId: string) {
  const { check } = await getStepContent(who, stepId)
  const contract = check === null ? null : await getContract(who, check)
  if (!contract) return null
  const { sha256 } = getRunner()
  return { brief: contract.brief, contract, sha256 }
}

export type StepCheck = NonNullable<Awaited<ReturnType<typeof findStepCheck>>>

/** Bytes of failed checks that the page shows, at most, and those kept for the learner's own lists. */
const [MOST_FAILURES, OWN_LISTS] = [40_000, 30_000]
/** Bytes of the commands, and of the line of a check or a run. */
const [COMMANDS, ROW] = [16_000, 1600]

/** Estimates how many bytes of a page a step's check takes with the learner's runs, without what failed. */
export function weighCheck({ contract }: StepCheck, [newest, ...earlier]: readonly ShownRun[]): number {
  const checks = newest?.checks ?? []
  return COMMANDS + ROW * (checks.length + earlier.length) + weigh(contract.text)
}

/**
 * Returns how many bytes the failed checks of the newest run get on the page: few beside a long note and full lists.
 * @param left bytes that the page has room for besides
 */
export function getRoomForFailures([newest]: readonly ShownRun[], left: number): number {
  if (!newest?.failed) return 0
  return Math.max(0, Math.min(MOST_FAILURES, left - OWN_LISTS))
}
