import 'server-only'
import type { z } from 'zod'
import { findBrief } from '@/content/checks/briefs'
import type { Transaction } from '@/lib/foundation/database/db'
import type { submittedRunAnswer } from '../answers'
import type { CheckBrief } from '../kit/brief'
import type { RunPlace } from '../shown-run'
import type { StoredResult } from '../stored-run'
import { listTickedItems } from '../ticked-items'

export type RunAnswer = z.infer<typeof submittedRunAnswer>

/** Row of a checklist, with the ids of the checks that tick it, and spaces between. */
type CheckedRow = { readonly id: string; readonly checks: string }

/** Lists the ids of the rows that a run ticks. */
export const listTicked = (rows: readonly CheckedRow[], results: readonly StoredResult[]): readonly string[] =>
  listTickedItems(
    rows.map(({ id, checks }) => ({ id, checks: checks.split(' ').filter(Boolean) })),
    [{ checks: results }],
  )

type Run = { readonly id: string; readonly place: string; readonly results: string; readonly isEvidence: boolean }

/**
 * @param items of the step's checklist that checks tick
 * @param isDone the step is; without this run as evidence, something else has finished it
 */
export function toRunAnswer(
  { id, place, results, isEvidence }: Run,
  items: readonly CheckedRow[],
  isDone: boolean,
  brief: CheckBrief | null,
): RunAnswer {
  const stored: readonly StoredResult[] = JSON.parse(results)
  const rows = new Map(brief?.checks.map((check) => [check.id, check.row]))
  return {
    run: id,
    place: place as RunPlace,
    isStepDone: isDone && isEvidence,
    checks: stored.map((one) => ({ id: one.id, result: one.result, row: rows.get(one.id) ?? null })),
    ticked: listTicked(items, stored).length,
  }
}

/**
 * Returns the answer to a run that was sent before with this code. The caller has checked the code.
 * @param sentHash of what is sent now
 * @returns null where the code was used for another run, or the run is no longer kept
 */
export async function findAnswer(tx: Transaction, codeId: string, sentHash: string): Promise<RunAnswer | null> {
  const run = await tx.checkRun.findFirst({
    where: { codeId, code: { sentHash } },
    select: { id: true, place: true, results: true, isEvidence: true, brief: true, learnerId: true, stepId: true },
  })
  if (!run) return null
  const { learnerId, stepId } = run
  const [items, progress] = [
    await tx.checklistItem.findMany({
      where: { stepId, retiredAt: null, checks: { not: '' } },
      select: { id: true, checks: true },
    }),
    await tx.stepProgress.findUnique({ where: { learnerId_stepId: { learnerId, stepId } }, select: { status: true } }),
  ]
  return toRunAnswer(run, items, progress?.status === 'done', findBrief(run.brief))
}
