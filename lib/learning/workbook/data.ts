import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { momentFromJson } from '@/lib/foundation/values/stored-moment'
import { findLearnerSnapshot } from '@/lib/learning/progress/data'
import { listChecklists } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { ChecklistProgress, ChecklistProgressByStep } from './checklist-progress'
import { type Confidence, confidences } from './confidence'

export type Note = { readonly body: string; readonly version: number }
export type OwnLink = { readonly id: string; readonly title: string; readonly url: string }

/** A learner's private work on a step, which no other person can read. */
export type StepWork = {
  /** Ids of the marked checklist items, sorted. */
  readonly markedItems: readonly string[]
  readonly note: Note
  readonly links: readonly OwnLink[]
  /** The newest answer; null before the first. */
  readonly confidence: Confidence | null
}

const empty: StepWork = { markedItems: [], note: { body: '', version: 0 }, links: [], confidence: null }

type StepWorkRow = {
  readonly marks: string | null
  readonly notes: string | null
  readonly links: string | null
  readonly confidence: number | null
}

/** Reads the viewer's own work on a step, in one statement; empty where there is none, also before onboarding. */
export async function getStepWork(viewer: Viewer, stepId: string): Promise<StepWork> {
  const here = Prisma.sql`WHERE "learnerId" = l."id" AND "stepId" = ${stepId}`
  const [row] = await db().$queryRaw<StepWorkRow[]>`
    SELECT
      (SELECT ${rowsAsJson(Prisma.sql`m."itemId"`)} FROM "ChecklistItem" i JOIN "ChecklistMark" m ON m."itemId" = i."id"
        WHERE m."learnerId" = l."id" AND i."stepId" = ${stepId}) AS "marks",
      (SELECT ${rowsAsJson(Prisma.sql`"body", "version"`)} FROM "Note" ${here}) AS "notes",
      (SELECT ${rowsAsJson(Prisma.sql`"createdAt", "id", "title", "url"`)} FROM "OwnLink" ${here}) AS "links",
      (SELECT "value" FROM "Confidence" ${here} ORDER BY "createdAt" DESC LIMIT 1) AS "confidence"
    FROM "Learner" l WHERE l."id" = ${viewer.id}`
  if (!row) return empty
  const marks: [itemId: string][] = JSON.parse(row.marks ?? '[]')
  const [note]: [body: string, version: number][] = JSON.parse(row.notes ?? '[]')
  const links: [createdAt: string, id: string, title: string, url: string][] = JSON.parse(row.links ?? '[]')
  return {
    markedItems: marks.map(([itemId]) => itemId).sort(),
    note: note ? { body: note[0], version: note[1] } : empty.note,
    links: links
      .sort(([one, id], [other, otherId]) => {
        return momentFromJson(one).getTime() - momentFromJson(other).getTime() || (id < otherId ? -1 : 1)
      })
      .map(([, id, title, url]) => ({ id, title, url })),
    confidence: confidences.find((value) => value === row.confidence) ?? null,
  }
}

/** Reads the ids of checklist items that the viewer has checked. */
async function readMarked(viewer: Viewer): Promise<ReadonlySet<string>> {
  const own = await findLearnerSnapshot(viewer)
  const marks: [itemId: string][] = JSON.parse(own?.marks ?? '[]')
  return new Set(marks.map(([itemId]) => itemId))
}

/** Counts the checked items of each checklist of the viewer, by step id; steps without any are left out. */
export async function listChecks(viewer: Viewer): Promise<ChecklistProgressByStep> {
  const [marked, checklists] = await Promise.all([readMarked(viewer), listChecklists(viewer)])
  const counted = [...checklists].map(([stepId, items]): [string, ChecklistProgress] => {
    return [stepId, { done: items.filter(({ id }) => marked.has(id)).length, total: items.length }]
  })
  return Object.fromEntries(counted.filter(([, { done }]) => done > 0))
}

/**
 * Returns the first item of a checklist that the viewer has not checked; null when all are, or there is no checklist.
 */
export async function findFirstUnchecked(viewer: Viewer, stepId: string): Promise<string | null> {
  const [marked, checklists] = await Promise.all([readMarked(viewer), listChecklists(viewer)])
  return checklists.get(stepId)?.find(({ id }) => !marked.has(id))?.text ?? null
}
