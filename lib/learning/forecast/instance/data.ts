import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { cacheFor } from '@/lib/foundation/values/cache-for'
import { memoizeBounded } from '@/lib/foundation/values/memoize-bounded'
import { memoizeByIdentity } from '@/lib/foundation/values/memoize-by-identity'
import type { Operator, Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { defaultInstanceModel, type InstanceModel } from './instance-model'
import { parseInstanceModel } from './stored-instance-model'

/** Parse results are cached: the text changes once a night, and every forecast reads it. */
const read = memoizeBounded(50, parseInstanceModel)

/** Milliseconds for which requests share a read: every forecast needs it, and it changes once a night. */
const FRESH_MS = 1000

/** Cached reads by roadmap, for each database: a test opens several. */
const loadersOf = memoizeByIdentity(
  (_database: ReturnType<typeof db>) => new Map<string, () => Promise<InstanceModel>>(),
)

/** Reads the values that a forecast takes from the instance; the default assumptions before anything was learnt. */
export function getInstanceModel(who: Operator | Visitor | Viewer, roadmapId: string): Promise<InstanceModel> {
  const asked = loadersOf(db())
  const ask = asked.get(roadmapId) ?? cacheFor(FRESH_MS, () => readInstanceModel(who, roadmapId))
  asked.set(roadmapId, ask)
  return ask()
}

/** Clears the cache after a write, so that the next forecast reads the new values. */
export const clearInstanceCache = (): void => loadersOf(db()).clear()

/** Reads the same without the cache, for results that are kept for a day. */
export async function readInstanceModel(_who: Operator | Visitor | Viewer, roadmapId: string): Promise<InstanceModel> {
  const row = await db().forecastInstance.findUnique({ where: { roadmapId }, select: { learnt: true } })
  return toInstanceModel(row?.learnt)
}

/** Reads the models of all roadmaps, by roadmap id. A roadmap on which nothing was learnt has none. */
export async function readInstanceModels(
  _who: Operator | Visitor | Viewer,
): Promise<ReadonlyMap<string, InstanceModel>> {
  const rows = await db().forecastInstance.findMany({ select: { roadmapId: true, learnt: true } })
  return new Map(rows.map(({ roadmapId, learnt }) => [roadmapId, toInstanceModel(learnt)]))
}

function toInstanceModel(text: string | null | undefined): InstanceModel {
  const learnt = text ? read(text) : defaultInstanceModel
  // Damaged values are reported by `npm run verify`; no page fails for them.
  return 'problem' in learnt ? defaultInstanceModel : learnt
}

/** Public facts about the learning itself. */
export type InstanceLearning = {
  /** Number of learners it was learnt from. */
  readonly people: number
  /** Number of those who reached a stage or a level. With too few, no date is corrected. */
  readonly arrived: number
  readonly isCorrected: boolean
  readonly learntAt: Date
}

/** Reads when and from how many people the instance learnt last; null before the first time. Public. */
export async function findInstanceLearning(
  _who: Visitor | Viewer,
  roadmapId: string,
): Promise<InstanceLearning | null> {
  const row = await db().forecastInstance.findUnique({ where: { roadmapId } })
  if (!row?.learnt || !row.learntAt) return null
  const learnt = read(row.learnt)
  const isCorrected = !('problem' in learnt) && learnt.deviations !== null
  return { people: row.people, arrived: row.arrived, isCorrected, learntAt: row.learntAt }
}
