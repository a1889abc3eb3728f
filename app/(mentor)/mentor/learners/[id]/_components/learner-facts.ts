import type { Viewer } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { weigh } from '@/lib/foundation/values/page-room'
import { listEvidence } from '@/lib/learning/evidence/data'
import { findForecastGround } from '@/lib/learning/forecast/data'
import { listPauses } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap, listSkills } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { listLearnerAgreedPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { listConfirmations, listMyConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { listFlags } from '@/lib/mentoring/learners/flags/data'
import { placeKey } from '@/lib/mentoring/learners/flags/place'
import { findMentee, findMenteePlan, listMenteePlaces } from '@/lib/mentoring/learners/mentees/data'
import { listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { findLearner } from '@/lib/mentoring/learners/table/heads.data'
import { listWaivers } from '@/lib/mentoring/learners/waivers/data'
import { listLearnerReviews } from '@/lib/mentoring/reviews/data'
import type { LearnerQuery } from './learner-query'

const REVIEWS_PER_PAGE = 20
const ROOM = 155_000

/** Reads everything that a mentor may see of a learner: one page of each list. */
export async function findLearnerFacts(viewer: Viewer, id: string, query: LearnerQuery, now: Date) {
  const [mentee, learner, roadmap] = await Promise.all([
    findMentee(viewer, id),
    findLearner(viewer, id),
    getRoadmap(viewer),
  ])
  if (!mentee || !learner) return null
  const places = mentee.cohorts.map((cohort) => ({ cohortId: cohort.id, userId: id }))
  const [standing, work, kept] = await Promise.all([
    Promise.all([listMenteePlaces(viewer, id), listFlags(viewer, places, now), findForecastGround(viewer, id, now)]),
    Promise.all([findProgress(viewer, id), listLearnerReviews(viewer, id, { ...query, most: REVIEWS_PER_PAGE })]),
    Promise.all([findMenteePlan(viewer, id), listPauses(viewer, id), listSkills(viewer, roadmap.id)]),
  ])
  const [waivers, confirmations, mine, plans, notes] = await Promise.all([
    listWaivers(viewer, id),
    listConfirmations(viewer, roadmap.id, id, query),
    listMyConfirmations(viewer, roadmap.id, id),
    listLearnerAgreedPlans(viewer, id, query.plansFrom),
    listMentorNotes(viewer, id, query),
  ])
  const parts = Math.min(weigh(waivers), 15_000) + Math.min(weigh(plans), 20_000)
  const bytes = ROOM - weigh([work[1], confirmations, mine, notes]) - weigh(notes) / 2 - parts
  const of = listSteps(roadmap).map((step) => step.id)
  const evidence = await listEvidence(viewer, id, { of, evidenceBefore: query.evidenceBefore, bytes })
  return {
    ...{ mentee, learner, roadmap, now, waivers, confirmations, mine, plans, notes, timeZone: viewer.timeZone },
    ...{ places: standing[0], flags: mentee.cohorts.flatMap(flagIn(standing[1], id)), ground: standing[2] },
    ...{ progress: work[0], reviews: work[1], evidence },
    ...{ plan: kept[0], pauses: kept[1], skills: kept[2] },
    ...{ query, place: { path: paths.learner(id), query } },
  }
}

const flagIn =
  (flags: Awaited<ReturnType<typeof listFlags>>, userId: string) =>
  ({ id: cohortId, name }: { id: string; name: string }) => {
    const flag = flags.get(placeKey({ cohortId, userId }))
    return flag ? [{ ...flag, cohortName: name }] : []
  }

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
