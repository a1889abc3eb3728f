import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { markCarried } from '@/lib/learning/roadmaps/commands'
import { completionRuleSchema } from '@/lib/learning/roadmaps/content-schema'
import { getRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listPendingSuccessors } from '@/lib/learning/roadmaps/lineage'
import { type Operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { relistCohorts } from '../log/listed-progress.commands'
import { type CarryOverTask, carryOverAll, type OnCarryOver } from './carry.commands'
import { enrollMissingLearners, moveEnrollments, recountEnrollments } from './enrollments.commands'

/** Callbacks for the effects of a revision in domains that build on progress. */
export type OnRevision = {
  /** Called before anything is carried over: reverting a release brings steps back. */
  readonly begin: (operator: Operator) => Promise<void>
  readonly carry: OnCarryOver
}

export type RevisionResult = { readonly carried: number; readonly recounted: number }

/**
 * Completes what a sync of the content left to do: progress on split or merged steps is carried over to their
 * successors, enrollments without a track are moved to one on a roadmap that has some now, learners are enrolled on
 * roadmaps that became theirs, and counters are recomputed where other steps count now. One learner at a time, each at
 * most once, so that an interrupted start continues at the next.
 * @returns how many learners were written to
 */
export async function applyRevisions(
  operator: Operator,
  onRevision: OnRevision,
  now = new Date(),
): Promise<RevisionResult> {
  const roadmaps = await listRoadmaps(visitor)
  const replacements = await listReplacements()
  await onRevision.begin(operator)
  let carried = 0
  for (const successorId of listPendingSuccessors(replacements)) {
    const edges = replacements.filter((edge) => edge.successorId === successorId)
    const roadmap = roadmaps.find(({ id }) => id === edges[0]?.successor.roadmapId)
    const carry = roadmap && carryTo(edges, { roadmaps, roadmap, replacements, now })
    if (!carry) continue
    carried += await carryOverAll(operator, carry, onRevision.carry)
    const settled = edges.map(({ predecessorId }) => predecessorId)
    await markCarried(operator, successorId, settled, now)
  }
  // Last: what a learner did on a dropped track is carried over by the choice of that track.
  const moved = await moveEnrollments(operator, roadmaps)
  const enrolled = await enrollMissingLearners(operator)
  const recounted = await recountEnrollments(operator, roadmaps)
  await db().$transaction((tx) => relistCohorts(tx, roadmaps))
  return { carried, recounted: moved + enrolled + recounted }
}

const listReplacements = () =>
  db().stepReplacement.findMany({
    // A fixed order: the idempotency key of a carry names its steps in this order.
    orderBy: [{ successorId: 'asc' }, { predecessorId: 'asc' }],
    include: {
      successor: { select: { id: true, roadmapId: true, completionRule: true } },
      predecessor: { select: { id: true, retiredAt: true, tracks: { include: { track: true } } } },
    },
  })
type Edge = Awaited<ReturnType<typeof listReplacements>>[number]
type Given = Pick<CarryOverTask, 'roadmaps' | 'roadmap' | 'now'> & { readonly replacements: readonly Edge[] }

/**
 * Returns what to carry over to the successor of these edges. A retired successor is included: another step may have
 * replaced it before this was settled.
 */
function carryTo(edges: readonly Edge[], { replacements, ...given }: Given): CarryOverTask | null {
  const [first] = edges
  if (!first) return null
  const open = edges.filter(({ carriedAt }) => carriedAt === null)
  const { id, completionRule } = first.successor
  return {
    ...given,
    successor: { id, completionRule: completionRuleSchema.parse(completionRule) },
    predecessors: open
      .filter((edge) => !isCovered(edge, open, replacements))
      .map(({ predecessor: { id, retiredAt, tracks } }) => ({
        id,
        isRetired: retiredAt !== null,
        tracks: tracks.map(({ track }) => track.slug),
      })),
    hasOwnMatter: open.length < edges.length,
    replacements: replacements.map((edge) => ({ ...edge, carriedAt: edge.carriedAt ?? given.now })),
  }
}

/**
 * Whether another predecessor had replaced this one in an earlier revision. Content names both for databases that never
 * had that revision; in the others the later one stands for both.
 */
const isCovered = ({ predecessor }: Edge, open: readonly Edge[], replacements: readonly Edge[]): boolean =>
  open.some(
    ({ predecessor: other }) =>
      other.id !== predecessor.id &&
      predecessor.retiredAt !== null &&
      (other.retiredAt === null || predecessor.retiredAt < other.retiredAt) &&
      replacements.some((edge) => edge.successorId === other.id && edge.predecessorId === predecessor.id),
  )

/**
 * Records that the viewer has read the changes up to a revision. Repeating it changes nothing; newer changes are shown
 * again.
 */
export async function markChangesSeen(viewer: Viewer, roadmapSlug: string, revision: number): Promise<void> {
  const roadmap = await getRoadmap(viewer, roadmapSlug)
  const seenRevision = Math.min(revision, roadmap.revision)
  await db().enrollment.updateMany({
    where: { learnerId: viewer.id, roadmapId: roadmap.id, seenRevision: { lt: seenRevision } },
    data: { seenRevision },
  })
}
