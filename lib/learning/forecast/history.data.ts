import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { listPauses } from '@/lib/learning/plans/data'
import { getLogSummary } from '@/lib/learning/progress/summary/data'
import type { LogSummary } from '@/lib/learning/progress/summary/log-summary'
import type { Pause } from './pauses'

/** What a learner did, and when they said they would be away. */
export type History = { readonly log: LogSummary; readonly pauses: readonly Pause[] }

/** The history of oneself or of a learner one may see; empty where there is none. */
export async function getHistory(viewer: Viewer, learnerId: string, now: Date): Promise<History> {
  const [log, pauses] = await Promise.all([getLogSummary(viewer, learnerId, now), listPauses(viewer, learnerId)])
  return { log, pauses: pauses.map(({ from, to }) => ({ from, to })) }
}
