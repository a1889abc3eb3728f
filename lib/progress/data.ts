import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { visiblePeople } from '@/lib/people/policy'
import { getRoadmap } from '@/lib/roadmaps/data'
import { type Progress, type States, type StepState, totalsOf } from './completion'
import type { ProgressEvent } from './history'
import { parseStatus } from './status'

/** Progress of oneself or of a learner one may see, or null before onboarding. */
export async function findProgress(viewer: Viewer, learnerId: string = viewer.id): Promise<Progress | null> {
  const roadmap = await getRoadmap(viewer)
  const row = await db().enrollment.findFirst({
    where: { userId: learnerId, roadmapId: roadmap.id, user: visiblePeople(viewer) },
    select: { trackSlug: true, eventCount: true, progress: true },
  })
  if (!row) return null
  const states = statesFromRows(row.progress)
  return {
    track: row.trackSlug,
    states,
    totals: totalsOf(roadmap, row.trackSlug, states),
    eventCount: row.eventCount,
  }
}

/** As `findProgress`; throws not-found where there is none to see. */
export async function getProgress(viewer: Viewer, learnerId: string = viewer.id): Promise<Progress> {
  const progress = await findProgress(viewer, learnerId)
  if (!progress) throw notFound('The plan')
  return progress
}

type ProgressRow = {
  stepId: string
  status: string
  reason: string | null
  statusAt: Date
  evidenceCount: number
  verifiedAt: Date | null
}

/** Stored rows as states by step id. */
export function statesFromRows(rows: readonly ProgressRow[]): States {
  return Object.fromEntries(
    rows.map((row): [string, StepState] => [
      row.stepId,
      {
        status: parseStatus(row.status),
        reason: row.reason,
        statusAt: row.status === 'not-started' ? null : row.statusAt.toISOString(),
        evidenceCount: row.evidenceCount,
        isVerified: row.verifiedAt !== null,
      },
    ]),
  )
}

/**
 * The log of oneself or of a learner one may see, in order. Give `stepId` for one step, `since` for what happened
 * from a moment on.
 */
export async function listEvents(
  viewer: Viewer,
  learnerId: string,
  only: { stepId?: string; since?: Date } = {},
): Promise<ProgressEvent[]> {
  const roadmap = await getRoadmap(viewer)
  const rows = await db().event.findMany({
    where: {
      enrollment: { userId: learnerId, roadmapId: roadmap.id, user: visiblePeople(viewer) },
      stepId: only.stepId,
      occurredAt: only.since && { gte: only.since },
    },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, stepId: true, kind: true, from: true, to: true, reason: true, occurredAt: true },
  })
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: kind === 'submission' || kind === 'verdict' ? kind : 'status',
  }))
}
