import 'server-only'
import { isoFromJson, rowsAsJson } from '@/lib/foundation/database/rows-as-json'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { States } from '../completion'
import { statesFromRows } from '../rows'

/**
 * Of the learner `l` of a statement, as columns: where they stand on each step and which roadmaps they walk. So one
 * statement has what Prisma would send three for, and a hundred rows come as one.
 */
export const statesAndEnrollments = (): Prisma.Sql => {
  const state = Prisma.sql`"stepId", "status", "known", "reason", "statusAt", "evidenceCount", "verifiedAt"`
  const enrollment = Prisma.sql`"roadmapId", "trackSlug", "seenRevision"`
  return Prisma.sql`
    (SELECT ${rowsAsJson(state)} FROM "StepProgress" WHERE "learnerId" = l."id") AS "states",
    (SELECT ${rowsAsJson(enrollment)} FROM "Enrollment" WHERE "learnerId" = l."id") AS "enrollments"`
}

/** What `statesAndEnrollments` selects. */
export type StoredStates = { readonly states: string | null; readonly enrollments: string | null }

type StoredState = [
  stepId: string,
  status: string,
  known: boolean | number,
  reason: string | null,
  at: string,
  evidence: number,
  verified: string | null,
]
type StoredEnrollment = [roadmapId: string, trackSlug: string, seenRevision: number]

/** The same, read. */
export function readStates({ states, enrollments }: StoredStates) {
  return { states: statesFromJson(states), enrollments: enrollmentsFromJson(enrollments) }
}

function statesFromJson(text: string | null): States {
  const stored: StoredState[] = JSON.parse(text ?? '[]')
  return statesFromRows(
    stored.map(([stepId, status, known, reason, at, evidenceCount, verifiedAt]) => {
      return { stepId, status, known: Boolean(known), reason, statusAt: isoFromJson(at), evidenceCount, verifiedAt }
    }),
  )
}

function enrollmentsFromJson(text: string | null) {
  const stored: StoredEnrollment[] = JSON.parse(text ?? '[]')
  return stored.map(([roadmapId, trackSlug, seenRevision]) => ({ roadmapId, trackSlug, seenRevision }))
}
