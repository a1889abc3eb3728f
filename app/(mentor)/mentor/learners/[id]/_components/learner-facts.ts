import { paths } from '@/lib/foundation/paths'
import { weigh } from '@/lib/foundation/values/page-budget'
import { listRecentRuns } from '@/lib/learning/checks/recent-runs.data'
import { listEvidence } from '@/lib/learning/evidence/data'
import { findContextForSeen } from '@/lib/learning/forecast/data'
import type { SeenLearner } from '@/lib/learning/plans/data'
import { toProgress } from '@/lib/learning/progress/log/ledger'
import { listSkills } from '@/lib/learning/roadmaps/data'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { listMenteePlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { listConfirmations, listMyConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { listLearnerDates } from '@/lib/mentoring/learners/dates/data'
import { toCohortLearnerKey } from '@/lib/mentoring/learners/flags/cohort-learner-key'
import { listFlags } from '@/lib/mentoring/learners/flags/data'
import { findMenteeRecord } from '@/lib/mentoring/learners/mentees/data'
import { chooseSeenRoadmap } from '@/lib/mentoring/learners/mentees/seen-roadmap'
import { listMenteeNotes } from '@/lib/mentoring/learners/notes/data'
import { getLearnerTrackTitle } from '@/lib/mentoring/learners/table/track-title'
import { listSeenWaivers } from '@/lib/mentoring/learners/waivers/data'
import { listWritableCohortIds } from '@/lib/mentoring/messages/cohorts.data'
import { listLearnerReviews } from '@/lib/mentoring/reviews/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { LearnerQuery } from './learner-query'

const REVIEWS_PER_PAGE = 20
const ROOM = 155_000

/** Reads everything that a mentor may see of a learner: one page of each list. The person is read once and passed on. */
export async function findLearnerFacts(viewer: Viewer, id: string, query: LearnerQuery, now: Date) {
  const [record, roadmaps, mentoredIds] = await Promise.all([
    findMenteeRecord(viewer, id),
    readCohortRoadmaps(viewer),
    listWritableCohortIds(viewer),
  ])
  if (!record) return null
  const { mentee, learner: seen, places } = record
  const cohorts = places.map(({ cohort, roadmapId }) => ({ ...cohort, roadmapId }))
  const roadmap = chooseSeenRoadmap(roadmaps.get, cohorts, seen?.roadmapId ?? null, query.cohort)
  const flagged = places.filter(({ isFlagged }) => isFlagged).map(({ cohort }) => ({ cohortId: cohort.id, userId: id }))
  const [flags, ground, reviews, skills, dates, runs] = await Promise.all([
    listFlags(viewer, flagged, now),
    seen && findContextForSeen(viewer, seen, roadmap, now),
    listLearnerReviews(viewer, id, { ...query, most: REVIEWS_PER_PAGE }),
    listSkills(viewer, roadmap.id),
    listLearnerDates(viewer, id, now),
    listRecentRuns(viewer, id),
  ])
  const [waivers, confirmations, plans, notes] = await Promise.all([
    seen ? listSeenWaivers(viewer, seen) : [],
    listConfirmations(viewer, roadmap.id, id, query),
    listMenteePlans(viewer, mentee, query.plansFrom),
    listMenteeNotes(viewer, mentee, query),
  ])
  const isWhole = !query.confirmationsBefore && !confirmations.confirmationsBefore
  const mine = isWhole
    ? confirmations.confirmations.filter(({ isMine }) => isMine)
    : await listMyConfirmations(viewer, roadmap.id, id)
  const parts = Math.min(weigh(waivers), 15_000) + Math.min(weigh(plans), 20_000)
  const bytes = ROOM - weigh([reviews, confirmations, mine, notes, runs]) - weigh(notes) / 2 - parts
  const of = listSteps(roadmap).map((step) => step.id)
  const evidence = await listEvidence(viewer, id, { of, evidenceBefore: query.evidenceBefore, bytes })
  return {
    mentee,
    roadmap,
    roadmaps,
    now,
    dates,
    waivers,
    confirmations,
    mine,
    plans,
    notes,
    mentoredIds,
    timeZone: viewer.timeZone,
    ...{ places, flags: mentee.cohorts.flatMap(flagIn(flags, id)), ground, reviews, evidence, runs, skills },
    ...(seen ? { ...toFacts(roadmap, seen), pauses: seen.pauses } : noFacts),
    ...{ query, place: { path: paths.learner(id), query } },
  }
}

const noFacts = { track: null, lastLearningDay: null, plan: null, progress: null, pauses: [] } as const

const toFacts = (roadmap: Roadmap, seen: SeenLearner) => ({
  track: getLearnerTrackTitle(roadmap, seen.enrollments),
  lastLearningDay: seen.lastLearningDay,
  plan: { ...seen.schedule, goal: seen.goal },
  progress: toProgress(roadmap, seen),
})

const flagIn =
  (flags: Awaited<ReturnType<typeof listFlags>>, userId: string) =>
  ({ id: cohortId, name }: { id: string; name: string }) => {
    const flag = flags.get(toCohortLearnerKey({ cohortId, userId }))
    return flag ? [{ ...flag, cohortName: name }] : []
  }

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
