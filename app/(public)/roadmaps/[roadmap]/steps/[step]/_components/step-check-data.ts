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

/** Bytes of recorded exchanges that the page shows: it has the lists of the learner's own as well. */
export const MOST_EXCHANGES = 36_000
/** Bytes of the commands, and of the markup around a check or a run. */
const [COMMANDS, ROW] = [16_000, 1000]

/** Estimates how many bytes of a page a step's check takes, with the learner's runs. */
export function weighCheck({ contract }: StepCheck, [newest, ...earlier]: readonly ShownRun[]): number {
  const checks = newest?.checks ?? []
  const words = checks.map(({ exchanges: _, ...check }) => check)
  const exchanges = Math.min(weigh(checks.flatMap((check) => check.exchanges)), MOST_EXCHANGES)
  return COMMANDS + ROW * (checks.length + earlier.length) + weigh(contract.text) + weigh(words) + exchanges
}
