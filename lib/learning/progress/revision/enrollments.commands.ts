// Brings the enrollments of learners up to date with the roadmaps: tracks, roadmaps that became theirs, counters.
import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { countTotals, type States } from '../completion'
import { countSteps, type Enrolled, getTrackSlug } from '../log/ledger'
import { countOnRoadmaps, selectChosenRoadmapId, updateListedProgress } from '../log/listed-progress.commands'
import { lockLog } from '../log/log.commands'
import { statesFromRows } from '../rows'
import { enroll, enrollOnMissing } from '../states/commands'
import { CHUNK } from './carry.commands'

type Head = { readonly states: States; readonly enrollments: readonly Enrolled[] }
type Change = (tx: Transaction, learnerId: string, head: Head) => Promise<readonly Enrolled[]>

/** Changes enrollments of a learner and updates what their memberships list, in one transaction. */
async function changeEnrollments(roadmaps: readonly Roadmap[], learnerId: string, change: Change): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockLog(tx, learnerId, new Date())
    const learner = await tx.learner.findUnique({
      where: { id: learnerId },
      include: { progress: true, enrollments: true },
    })
    if (!learner) return
    const states = statesFromRows(learner.progress)
    const enrollments = await change(tx, learnerId, { states, enrollments: learner.enrollments })
    const followed = roadmaps.filter(({ id }) => enrollments.some(({ roadmapId }) => roadmapId === id))
    const counts = countOnRoadmaps(followed, { enrollments, states })
    await updateListedProgress(tx, roadmaps, [{ userId: learnerId, lastLearningDay: learner.lastLearningDay, counts }])
  })
}

/** Changes the enrollments that match, a page at a time; each must no longer match then. @returns how many */
async function changeAll(
  roadmaps: readonly Roadmap[],
  where: Prisma.EnrollmentWhereInput,
  change: Change,
): Promise<number> {
  for (let count = 0; ; await breathe()) {
    const page = await db().enrollment.findMany({ where, take: CHUNK, select: { learnerId: true } })
    if (page.length === 0) return count
    for (const { learnerId } of page) await changeEnrollments(roadmaps, learnerId, change)
    count += page.length
  }
}

/**
 * Moves enrollments without a track, on a roadmap that has some now, to the one on which the learner did most, the first
 * of several. A track that the roadmap dropped stays the learner's choice, for when it is back: until then `getTrackSlug`
 * returns another. @returns how many were moved
 */
export async function moveEnrollments(_operator: Operator, roadmaps: readonly Roadmap[]): Promise<number> {
  let count = 0
  for (const roadmap of roadmaps.filter(({ tracks }) => tracks.length > 0)) {
    const where = { roadmapId: roadmap.id, trackSlug: '' }
    count += await changeAll(roadmaps, where, async (tx, learnerId, { states, enrollments }) => {
      const trackSlug = findBusiestTrack(roadmap, states)
      await enroll(tx, learnerId, { roadmap, trackSlug, states, startedAt: null })
      return enrollments.map((one) => (one.roadmapId === roadmap.id ? { ...one, trackSlug } : one))
    })
  }
  return count
}

/** Returns the track on which a learner did most steps, the first of several. */
function findBusiestTrack(roadmap: Roadmap, states: States): string {
  const done = roadmap.tracks.map(({ slug }) => countTotals(roadmap, slug, states).all.done)
  return roadmap.tracks[done.indexOf(Math.max(...done))]?.slug ?? ''
}

/** Recomputes counters of enrollments that were counted when other steps counted. @returns how many */
export async function recountEnrollments(_operator: Operator, roadmaps: readonly Roadmap[]): Promise<number> {
  let count = 0
  for (const { id: roadmapId, countedSince } of await db().roadmap.findMany()) {
    const roadmap = roadmaps.find(({ id }) => id === roadmapId)
    if (!roadmap) continue
    // A later revision, synced by another process, is recounted by that process.
    const where = { roadmapId, countedAt: { lt: Math.min(countedSince, roadmap.revision) } }
    count += await changeAll(roadmaps, where, async (tx, learnerId, { states, enrollments }) => {
      // Without the track: a choice that the roadmap dropped stays.
      const data = countSteps(roadmap, getTrackSlug(roadmap, enrollments), states)
      await tx.enrollment.updateMany({ where: { learnerId, roadmapId }, data })
      return enrollments
    })
  }
  return count
}

/**
 * Enrols learners on their main roadmap and those of their cohorts where they do not follow them yet: after a change of
 * the order of the roadmaps, or of the roadmap of a cohort.
 * @param userIds the only learners to look at; all when left out
 * @returns how many were enrolled
 */
export async function enrollMissingLearners(_operator: Operator, userIds?: readonly string[]): Promise<number> {
  if (userIds?.length === 0) return 0
  const roadmaps = await listRoadmaps(visitor)
  if (roadmaps.length === 0) return 0
  // Each page continues behind the one before: looked for anew each time, all who are enrolled would be passed again.
  for (let [count, after] = [0, '']; ; await breathe()) {
    const page = await db().$queryRaw<{ id: string; main: string }[]>(selectMissing(roadmaps, { userIds, after }))
    for (const { id, main } of page) {
      await changeEnrollments(roadmaps, id, async (tx, _id, head) => {
        const places = await tx.membership.findMany({
          where: { userId: id, role: 'learner' },
          select: { cohort: { select: { roadmapId: true } } },
        })
        const named = [main, ...places.map(({ cohort }) => cohort.roadmapId)]
        const wanted = new Set(named.flatMap((roadmapId) => findChosenRoadmap(roadmaps, roadmapId) ?? []))
        return enrollOnMissing(tx, id, [...wanted], head, new Date())
      })
    }
    count += page.length
    after = page.at(-1)?.id ?? ''
    if (page.length < CHUNK) return count
  }
}

type Missing = { readonly userIds: readonly string[] | undefined; readonly after: string }

/** Selects a page of the learners who do not follow a roadmap that is theirs, by id. */
const selectMissing = (roadmaps: readonly Roadmap[], { userIds, after }: Missing): Prisma.Sql => {
  // A deleted account leaves a row to which verdicts on its work belong.
  const isThere = Prisma.sql`EXISTS (SELECT 1 FROM "User" AS u WHERE u."id" = l."id" AND u."deletedAt" IS NULL)`
  const among = userIds ? Prisma.sql`l."id" IN (${Prisma.join([...userIds])}) AND` : Prisma.empty
  // Not EXISTS: before its tables are analyzed, PostgreSQL then looks a learner up among all of the roadmap.
  const isMissing = (roadmapId: Prisma.Sql) => Prisma.sql`${roadmapId} NOT IN (
    SELECT e."roadmapId" FROM "Enrollment" AS e WHERE e."learnerId" = l."id")`
  const main = selectChosenRoadmapId(roadmaps, 'l')
  return Prisma.sql`SELECT l."id", ${main} AS "main" FROM "Learner" AS l
    WHERE ${among} l."id" > ${after} AND ${isThere} AND (${isMissing(main)} OR EXISTS (
      SELECT 1 FROM "Membership" AS m JOIN "Cohort" AS c ON c."id" = m."cohortId"
      WHERE m."userId" = l."id" AND m."role" = 'learner' AND ${isMissing(selectChosenRoadmapId(roadmaps, 'c'))}))
    ORDER BY l."id" ASC LIMIT ${CHUNK}`
}
