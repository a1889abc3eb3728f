import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { RunPlace, ShownRun } from './shown-run'

const MOST = 10

/** One run without its checks, for a list over all steps. */
export type RecentRun = Pick<
  ShownRun,
  'id' | 'stepId' | 'createdAt' | 'place' | 'address' | 'repository' | 'commit' | 'jobUrl' | 'passed' | 'failed'
>

const fields = {
  id: true,
  stepId: true,
  createdAt: true,
  place: true,
  address: true,
  repository: true,
  commit: true,
  jobUrl: true,
  passedCount: true,
  failedCount: true,
} as const

/** Lists the newest runs of checks by the viewer or a learner visible to them, over all steps, newest first. */
export async function listRecentRuns(viewer: Viewer, learnerId: string): Promise<readonly RecentRun[]> {
  const rows = await db().checkRun.findMany({
    where: { learnerId, learner: { user: visiblePeople(viewer) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: fields,
  })
  return rows.map(({ createdAt, place, passedCount: passed, failedCount: failed, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    place: place as RunPlace,
    passed,
    failed,
  }))
}
