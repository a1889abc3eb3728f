import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { dayOf } from '@/lib/values/calendar-date'
import { type Confidence, confidences } from './confidence'
import type { Judged } from './self-knowledge'

export type Note = { readonly body: string; readonly version: number }
export type OwnLink = { readonly id: string; readonly title: string; readonly url: string }

/** What a learner keeps with a step for themselves: nobody else ever reads it. */
export type StepWork = {
  /** Ids of the checklist items that are marked. */
  readonly markedItems: readonly string[]
  readonly note: Note
  readonly links: readonly OwnLink[]
  /** The newest answer; null before the first. */
  readonly confidence: Confidence | null
}

const empty: StepWork = { markedItems: [], note: { body: '', version: 0 }, links: [], confidence: null }

/** The viewer's own work on a step; empty where there is none, also before onboarding. */
export async function getStepWork(viewer: Viewer, stepId: string): Promise<StepWork> {
  const row = await db().learner.findUnique({
    where: { id: viewer.id },
    select: {
      marks: { where: { item: { stepId } }, select: { itemId: true } },
      notes: { where: { stepId }, select: { body: true, version: true } },
      ownLinks: { where: { stepId }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true, url: true } },
      confidences: { where: { stepId }, orderBy: { createdAt: 'desc' }, take: 1, select: { value: true } },
    },
  })
  if (!row) return empty
  return {
    markedItems: row.marks.map(({ itemId }) => itemId),
    note: row.notes[0] ?? empty.note,
    links: row.ownLinks,
    confidence: confidences.find((value) => value === row.confidences[0]?.value) ?? null,
  }
}

type JudgedRow = {
  readonly value: number
  readonly createdAt: Date
  readonly title: string
  /** Null before a verdict. */
  readonly outcome: string | null
  readonly givenAt: Date | null
}

/** All of the viewer's own answers to how sure they were, oldest first, each with the verdict that followed it. */
export async function listConfidence(viewer: Viewer): Promise<Judged[]> {
  const rows = await db().$queryRaw<JudgedRow[]>`
    SELECT c."value", c."createdAt", s."title", v."outcome", v."createdAt" AS "givenAt"
    FROM "Confidence" c
    JOIN "Step" s ON s."id" = c."stepId"
    LEFT JOIN "Verdict" v ON v."id" = (
      SELECT g."id" FROM "Review" r
      JOIN "Iteration" i ON i."reviewId" = r."id"
      JOIN "Verdict" g ON g."iterationId" = i."id"
      WHERE r."learnerId" = c."learnerId" AND r."stepId" = c."stepId" AND g."createdAt" >= c."createdAt"
      ORDER BY g."createdAt", g."id" LIMIT 1)
    WHERE c."learnerId" = ${viewer.id}
    ORDER BY c."createdAt", c."id"`
  const day = (moment: Date) => dayOf(moment, viewer.timeZone)
  return rows.map(({ value, createdAt, title, outcome, givenAt }) => ({
    stepTitle: title,
    day: day(createdAt),
    confidence: confidences.find((one) => one === value) ?? 1,
    verdict: outcome && givenAt ? { day: day(givenAt), outcome: parseOutcome(outcome) } : null,
  }))
}

const parseOutcome = (text: string) => (text === 'competent' || text === 'excellent' ? text : 'not-yet')
