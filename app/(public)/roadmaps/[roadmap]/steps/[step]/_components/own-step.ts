import type { Viewer } from '@/lib/doors/auth/viewer'
import { listEvidence } from '@/lib/learning/evidence/data'
import { findProgress, listStepEvents } from '@/lib/learning/progress/data'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getStepWork } from '@/lib/learning/workbook/data'
import { listMyCohorts } from '@/lib/mentoring/cohorts/data'
import { findOwnWaiver } from '@/lib/mentoring/learners/waivers/data'
import { findReviewOfStep } from '@/lib/mentoring/reviews/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/waits.data'

/**
 * Everything a learner has on one step, read at once; null before onboarding.
 * @param asked which part of its history is shown
 */
export async function findOwnStep(viewer: Viewer, step: Step, roadmapSlug: string, asked: StepHistoryQuery) {
  const isReviewed = step.completionRule === 'review'
  const [progress, work, evidence, history, waiver, review, cohorts] = await Promise.all([
    findProgress(viewer, viewer.id, roadmapSlug),
    getStepWork(viewer, step.id),
    listEvidence(viewer, viewer.id, step.id),
    listStepEvents(viewer, viewer.id, step.id, asked),
    findOwnWaiver(viewer, step.id),
    isReviewed ? findReviewOfStep(viewer, step.id) : null,
    isReviewed ? listMyCohorts(viewer) : [],
  ])
  const isWaiting = review?.state === 'waiting' || review?.state === 'claimed'
  const waitingTimes = isWaiting ? await getWaitingTimes(viewer, [review.cohort.id]) : null
  const kept = { progress, work, evidence, history, asked, waiver }
  return progress && { ...kept, progress, review, waitingTimes, cohorts, timeZone: viewer.timeZone }
}

export type OwnStep = NonNullable<Awaited<ReturnType<typeof findOwnStep>>>
