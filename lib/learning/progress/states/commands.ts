import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Learner } from '@/prisma/generated/sqlite/client'
import type { States } from '../completion'
import { countSteps } from '../log/ledger'

/**
 * Columns of learners and enrollments that plans own. They are written here because the log keeps its counters in the
 * same rows.
 */

type Plan = Pick<Learner, 'weeklyHours' | 'studyDays' | 'country' | 'paidExperienceMonths' | 'goal'>
type PlanFacts = Partial<Plan & Pick<Learner, 'hidesForecast' | 'startsWorkOn'>>

/** Creates a learner or changes their plan. @returns the learner with the rows of their progress */
export const saveLearner = (tx: Transaction, id: string, plan: Plan) =>
  tx.learner.upsert({ where: { id }, create: { id, ...plan }, update: plan, include: { progress: true } })

/** Changes a learner's plan. @returns false when there is none */
export async function changePlan(tx: Transaction, id: string, facts: PlanFacts): Promise<boolean> {
  return (await tx.learner.updateMany({ where: { id }, data: facts })).count === 1
}

/** Locks a learner's log until the transaction ends; what was added to it since the transaction began conflicts with it. */
export async function lockLog(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.learner.updateMany({ where: { id }, data: { updatedAt: now } })
}

/** Enrols a learner on a track of a roadmap, with its counters, or changes the track. */
export async function enroll(
  tx: Transaction,
  learnerId: string,
  { roadmap, trackSlug, states }: { readonly roadmap: Roadmap; readonly trackSlug: string; readonly states: States },
): Promise<void> {
  const key = { learnerId, roadmapId: roadmap.id }
  const facts = { trackSlug, ...countSteps(roadmap, trackSlug, states) }
  await tx.enrollment.upsert({
    where: { learnerId_roadmapId: key },
    create: { ...key, ...facts, seenRevision: roadmap.revision },
    update: facts,
  })
}
