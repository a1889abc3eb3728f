import { db } from '@/lib/foundation/database/db'
import { listCheckRuns } from '@/lib/learning/checks/data'
import { findNewestRun, hasCheckRun } from '@/lib/learning/checks/newest-run.data'
import { listRecentRuns } from '@/lib/learning/checks/recent-runs.data'
import type { Viewer } from '@/lib/platform/auth/viewer'

type Subjects = { readonly learnerId: string; readonly stepId: string }
type Ask = (viewer: Viewer, subjects: Subjects) => Promise<unknown>

/** What pages of mentors ask for about runs of checks. */
export const ofChecks: Readonly<Record<string, Ask>> = {
  listCheckRuns: (viewer, { learnerId, stepId }) => listCheckRuns(viewer, learnerId, stepId),
  listRecentRuns: (viewer, { learnerId }) => listRecentRuns(viewer, learnerId),
  hasCheckRun: (viewer, { learnerId, stepId }) => hasCheckRun(viewer, { learnerId, stepId }),
  findNewestRun: (viewer, { learnerId, stepId }) => findNewestRun(db(), viewer, { learnerId, stepId, brief: 'http' }),
}
