import 'server-only'
import type { db, Transaction } from '@/lib/foundation/database/db'
import { findNewestRun } from '@/lib/learning/checks/newest-run.data'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ScoreSuggestion } from '../review'
import { toSuggestions } from './suggestions'

type Work = { readonly learnerId: string; readonly stepId: string }

/** Lists what the learner's newest run of the step's check suggests; empty without a check, a run, or a rubric. */
export async function listSuggestions(
  tx: Transaction | ReturnType<typeof db>,
  viewer: Viewer,
  { learnerId, stepId }: Work,
  { check, rubric }: Pick<StepContent, 'check' | 'rubric'>,
): Promise<readonly ScoreSuggestion[]> {
  if (!check || rubric.length === 0) return []
  const run = await findNewestRun(tx, viewer, { learnerId, stepId, brief: check })
  return run ? toSuggestions(rubric, run) : []
}
