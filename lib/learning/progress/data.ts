import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { containsFilter, rowsAsJson } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { getChosenRoadmap, getRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { visiblePeople } from '@/lib/people/accounts/policy'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/platform/auth/viewer'
import { type Learner, Prisma } from '@/prisma/generated/sqlite/client'
import { countTotals, type Progress, type Totals } from './completion'
import { type EventGroup, kindsInGroup, parseEventKind, type StepEvents } from './history'
import { getTrackSlug, toProgress } from './log/ledger'
import { statesFromRows } from './rows'
import { STEP_EVENTS } from './schema'
import { readStates, type StoredStates, statesAndEnrollments } from './states/data'

type OwnRow = Readonly<Learner> &
  StoredStates & {
    /** Rows as JSON: "from" and "to"; "on" and "weeklyHours". */
    readonly pauses: string | null
    readonly planChanges: string | null
    /** Whether they ever rated their confidence. */
    readonly hasConfidences: boolean | bigint
    /** Ids of their checked checklist items, as JSON. */
    readonly marks: string | null
  }

// These are names of fields: a field of `Learner` with `@map` would need its column's name here.
const learnerColumns = Prisma.join(
  Object.values(Prisma.LearnerScalarFieldEnum).map((name) => Prisma.raw(`l."${name}"`)),
)

/** Selects a learner's row with all that belongs to it, by id. */
export const selectLearnerSnapshot = (learnerId: string): Prisma.Sql => Prisma.sql`
  SELECT ${learnerColumns}, ${statesAndEnrollments()},
    (SELECT ${rowsAsJson(Prisma.sql`"from", "to"`)} FROM "Pause" WHERE "learnerId" = l."id") AS "pauses",
    (SELECT ${rowsAsJson(Prisma.sql`"on", "weeklyHours"`)} FROM "PlanChange" WHERE "learnerId" = l."id") AS "planChanges",
    EXISTS (SELECT 1 FROM "Confidence" WHERE "learnerId" = l."id") AS "hasConfidences",
    (SELECT ${rowsAsJson(Prisma.sql`"itemId"`)} FROM "ChecklistMark" WHERE "learnerId" = l."id") AS "marks"
  FROM "Learner" l WHERE l."id" = ${learnerId}`

/**
 * Reads the viewer as a learner, with progress and plan, in one statement; null before onboarding. Cached for the
 * rendering of a page.
 */
export const findLearnerSnapshot = cache(async ({ id }: Viewer) => {
  const [row] = await db().$queryRaw<OwnRow[]>(selectLearnerSnapshot(id))
  return row ? { ...row, ...readStates(row) } : null
})

/**
 * Returns the main roadmap of a reader: the one that their plan names; the first for visitors, and before onboarding.
 * @throws not-found where there is none
 */
export async function getMainRoadmap(who: Visitor | Viewer): Promise<Roadmap> {
  const [, second] = await listRoadmaps(who)
  const own = second && isSignedIn(who) ? await findLearnerSnapshot(who) : null
  return getChosenRoadmap(who, own?.roadmapId ?? null)
}

/** Returns the roadmap of a slug; the reader's main one without a slug. @throws not-found where there is none */
export const getAskedRoadmap = (who: Visitor | Viewer, slug: string | undefined): Promise<Roadmap> =>
  slug === undefined ? getMainRoadmap(who) : getRoadmap(who, slug)

/** Reads a learner whom the viewer may see, with their progress. */
async function findSeen(viewer: Viewer, learnerId: string) {
  const row = await db().learner.findFirst({
    where: { id: learnerId, user: visiblePeople(viewer) },
    select: {
      roadmapId: true,
      eventCount: true,
      progress: true,
      enrollments: { select: { roadmapId: true, trackSlug: true } },
    },
  })
  return row && { ...row, states: statesFromRows(row.progress) }
}

/**
 * Reads the progress of the viewer or of a learner they may see; null before onboarding.
 * @param roadmapSlug the learner's main roadmap when left out
 */
export async function findProgress(
  viewer: Viewer,
  learnerId: string = viewer.id,
  roadmapSlug?: string,
): Promise<Progress | null> {
  const row = await (learnerId === viewer.id ? findLearnerSnapshot(viewer) : findSeen(viewer, learnerId))
  const roadmap =
    roadmapSlug === undefined
      ? await getChosenRoadmap(viewer, row?.roadmapId ?? null)
      : await getRoadmap(viewer, roadmapSlug)
  return row && toProgress(roadmap, row)
}

/** Reads the viewer's totals on each roadmap, by its id; null before onboarding. */
export async function listTotals(viewer: Viewer): Promise<ReadonlyMap<string, Totals> | null> {
  const [roadmaps, row] = await Promise.all([listRoadmaps(viewer), findLearnerSnapshot(viewer)])
  if (!row) return null
  const { states, enrollments } = row
  return new Map(
    roadmaps.map((roadmap) => [roadmap.id, countTotals(roadmap, getTrackSlug(roadmap, enrollments), states)]),
  )
}

/** Same as `findProgress`, but throws not-found where there is none to see. */
export async function getProgress(
  viewer: Viewer,
  learnerId: string = viewer.id,
  roadmapSlug?: string,
): Promise<Progress> {
  const progress = await findProgress(viewer, learnerId, roadmapSlug)
  if (!progress) throw notFound('plan')
  return progress
}

type StepEventsQuery = {
  readonly before?: number
  readonly limit?: number
  readonly q?: string
  readonly of?: EventGroup
}

/** Words of a search at most, since each becomes a condition. */
const MOST_WORDS = 12

const matching = (q: string, of: EventGroup | undefined) => ({
  ...(of && { kind: { in: [...kindsInGroup[of]] } }),
  AND: q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => ({ OR: [{ reason: containsFilter(word) }, { to: containsFilter(word) }] })),
})

/**
 * Lists the events on a step of the viewer or of a learner they may see, newest first.
 * @param asked `before`: only events older than this sequence; `q`: words that must all be in the reason, status or
 * outcome
 */
export async function listStepEvents(
  viewer: Viewer,
  learnerId: string,
  stepId: string,
  { before, limit = STEP_EVENTS, q = '', of }: StepEventsQuery = {},
): Promise<StepEvents> {
  const rows = await db().event.findMany({
    where: {
      learner: { id: learnerId, user: visiblePeople(viewer) },
      stepId,
      sequence: { lt: before },
      ...matching(q, of),
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: {
      sequence: true,
      stepId: true,
      kind: true,
      from: true,
      to: true,
      known: true,
      reason: true,
      occurredAt: true,
    },
  })
  const events = rows.slice(0, limit).map(({ kind, ...row }) => ({ ...row, kind: parseEventKind(kind) }))
  return { events, before: rows.length > limit ? (events.at(-1)?.sequence ?? null) : null }
}
