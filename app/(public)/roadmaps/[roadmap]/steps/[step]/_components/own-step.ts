import { weigh } from '@/lib/foundation/values/page-budget'
import { listCheckRuns } from '@/lib/learning/checks/data'
import { listEvidence } from '@/lib/learning/evidence/data'
import { withoutWaiverReasons } from '@/lib/learning/progress/completion'
import { findProgress, listStepEvents } from '@/lib/learning/progress/data'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { getStepWork } from '@/lib/learning/workbook/data'
import { pageLinks } from '@/lib/learning/workbook/page-links'
import { listMyCohorts } from '@/lib/mentoring/cohorts/data'
import { findOwnWaiver } from '@/lib/mentoring/learners/waivers/data'
import { findReviewOfStep } from '@/lib/mentoring/reviews/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { getRoomForFailures, type StepCheck, weighCheck } from './step-check-data'
import type { StepQuery } from './step-query'

const ROOM = 157_000

/** Reads everything a learner has on one step, a page of each list; null before onboarding. */
export async function findOwnStep(
  viewer: Viewer,
  step: Step,
  { roadmapSlug, query, check }: { roadmapSlug: string; query: StepQuery; check: StepCheck | null },
) {
  const isReviewed = step.completionRule === 'review'
  const [found, { links: allLinks, ...work }, history, waiver, cohorts, runs] = await Promise.all([
    findProgress(viewer, viewer.id, roadmapSlug),
    getStepWork(viewer, step.id),
    listStepEvents(viewer, viewer.id, step.id, query),
    findOwnWaiver(viewer, step.id),
    isReviewed ? listMyCohorts(viewer) : [],
    check ? listCheckRuns(viewer, viewer.id, step.id) : [],
  ])
  const progress = found && withoutWaiverReasons(found)
  const links = pageLinks(allLinks, query.linksBefore)
  // The page budget: the states are sent to the browser once, as data only; the note three times, as rendered text and
  // as text to edit.
  let bytes = ROOM - weigh({ work, links, history }) - weigh(work.note) / 2 - weigh(progress?.states ?? {}) / 2
  if (check) bytes -= weighCheck(check, runs)
  const roomForFailures = getRoomForFailures(runs, bytes)
  bytes -= roomForFailures
  const record = { ...query, bytes }
  const review = isReviewed ? await findReviewOfStep(viewer, step.id, new Date(), record) : null
  if (review) bytes -= weigh([review.iterations, review.messages])
  // Submitted evidence is shown with its review.
  const { evidenceBefore } = query
  const shown = { of: step.id, exceptReview: review?.id, evidenceBefore, bytes }
  const evidence = await listEvidence(viewer, viewer.id, shown)
  const isWaiting = review?.state === 'waiting' || review?.state === 'claimed'
  const waitingTimes = isWaiting ? await getWaitingTimes(viewer, [review.cohort.id]) : null
  const kept = { work, links, evidence, history, query, waiver, runs, roomForFailures }
  return progress && { ...kept, progress, review, waitingTimes, cohorts, timeZone: viewer.timeZone }
}

export type OwnStep = NonNullable<Awaited<ReturnType<typeof findOwnStep>>>
