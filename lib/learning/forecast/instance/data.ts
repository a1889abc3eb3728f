import 'server-only'
import type { Operator, Viewer, Visitor } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { keeping } from '@/lib/foundation/values/keeping'
import { keptFor } from '@/lib/foundation/values/kept-for'
import { onceForEach } from '@/lib/foundation/values/once-for-each'
import { type Instance, unlearnt } from './instance'
import { parseInstance } from './stored-instance'

/** Parsed once: it changes once a night, and every forecast reads it. */
const read = keeping(50, parseInstance)

/** Every forecast asks, and it changes once a night: requests within a second share an answer. */
const FRESH_MS = 1000

/** By roadmap, for each database: a test opens several. */
const askedOf = onceForEach((_database: ReturnType<typeof db>) => new Map<string, () => Promise<Instance>>())

/** What the instance has learnt of its people, for a forecast; what is taken for granted before that. */
export function getInstance(who: Operator | Visitor | Viewer, roadmapId: string): Promise<Instance> {
  const asked = askedOf(db())
  const ask = asked.get(roadmapId) ?? keptFor(FRESH_MS, () => readInstance(who, roadmapId))
  asked.set(roadmapId, ask)
  return ask()
}

/** After it was written: the next forecast asks. */
export const forgetInstances = (): void => askedOf(db()).clear()

/** The same as it is now: for what is worked out from it once and kept for a day. */
export async function readInstance(_who: Operator | Visitor | Viewer, roadmapId: string): Promise<Instance> {
  const row = await db().forecastInstance.findUnique({ where: { roadmapId }, select: { learnt: true } })
  const learnt = row?.learnt ? read(row.learnt) : unlearnt
  // Damage is told by `npm run verify`; no page fails for it.
  return 'problem' in learnt ? unlearnt : learnt
}

/** What is told of the learning itself. */
export type InstanceLearning = {
  /** How many learners it was learnt from. */
  readonly people: number
  /** Of them, those who reached a stage or a level: too few, and no date is corrected. */
  readonly arrived: number
  readonly isCorrected: boolean
  readonly learntAt: Date
}

/** When and from how many people the instance learnt last; null before the first time. Public. */
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
