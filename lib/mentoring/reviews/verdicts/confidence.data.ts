import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { findLearnerSnapshot } from '@/lib/learning/progress/data'
import { confidences } from '@/lib/learning/workbook/confidence'
import type { ConfidenceAnswer } from '@/lib/learning/workbook/confidence-accuracy'
import type { Viewer } from '@/lib/platform/auth/viewer'

type JudgedRow = {
  readonly value: number
  readonly createdAt: Date
  readonly title: string
  /** Null before a verdict. */
  readonly outcome: string | null
  readonly givenAt: Date | null
}

/** Lists all confidence answers of the viewer, oldest first, each with the verdict that followed it. */
export async function listConfidence(viewer: Viewer): Promise<ConfidenceAnswer[]> {
  const own = await findLearnerSnapshot(viewer)
  if (!own?.hasConfidences) return []
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
  const day = (moment: Date) => toDay(moment, viewer.timeZone)
  return rows.map(({ value, createdAt, title, outcome, givenAt }) => ({
    stepTitle: title,
    day: day(createdAt),
    confidence: confidences.find((one) => one === value) ?? 1,
    verdict: outcome && givenAt ? { day: day(givenAt), outcome: parseOutcome(outcome) } : null,
  }))
}

const parseOutcome = (text: string) => (text === 'competent' || text === 'excellent' ? text : 'not-yet')
