import type { CohortRoadmaps } from '@/lib/mentoring/cohorts/cohort'
import { goalInWords, toGoal } from '@/lib/mentoring/cohorts/goal'
import { mentorName } from '../mentees/mentee'
import { type AgreedPlan, stateOfPlan } from './agreed-plan'

/** Relations of a plan to read. */
export const planFields = {
  cohort: { select: { id: true, name: true, roadmapId: true, goalLevel: true, goalStages: true } },
  proposedBy: { select: { name: true } },
} as const

type StoredPlan = {
  readonly id: string
  readonly cohort: {
    readonly id: string
    readonly name: string
    readonly roadmapId: string | null
    readonly goalLevel: string
    readonly goalStages: string
  }
  readonly proposedBy: { readonly name: string } | null
  readonly weeklyHours: number
  readonly arriveBy: string
  readonly note: string
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly answer: string | null
  readonly endedAt: Date | null
}

/** Converts a stored plan. @param roadmaps whose stages the cohorts' goals name */
export function toAgreedPlan(row: StoredPlan, roadmaps: Pick<CohortRoadmaps, 'get'>): AgreedPlan {
  const { id, weeklyHours, arriveBy, note } = row
  return {
    id,
    state: stateOfPlan(row),
    cohort: { id: row.cohort.id, name: row.cohort.name },
    mentorName: mentorName(row.proposedBy),
    weeklyHours,
    arriveBy,
    goal: goalInWords(toGoal(row.cohort), roadmaps.get(row.cohort.roadmapId)),
    note,
    proposedAt: row.proposedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }
}
