import type { Viewer } from '@/lib/doors/auth/viewer'
import { listEvidence } from '@/lib/learning/evidence/data'
import { findForecastGround } from '@/lib/learning/forecast/data'
import { listPauses } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap, listSkills } from '@/lib/learning/roadmaps/data'
import { listLearnerAgreedPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { listConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { listFlags } from '@/lib/mentoring/learners/flags/data'
import { placeKey } from '@/lib/mentoring/learners/flags/place'
import { findMentee, findMenteePlan, listMenteePlaces } from '@/lib/mentoring/learners/mentees/data'
import { listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { findLearner } from '@/lib/mentoring/learners/table/heads.data'
import { listWaivers } from '@/lib/mentoring/learners/waivers/data'
import { listLearnerReviews } from '@/lib/mentoring/reviews/data'

/** Everything that a mentor sees of a learner, read at once, and nothing that is private to the learner. */
export async function findLearnerFacts(viewer: Viewer, id: string, now: Date) {
  const [mentee, learner, roadmap] = await Promise.all([
    findMentee(viewer, id),
    findLearner(viewer, id),
    getRoadmap(viewer),
  ])
  if (!mentee || !learner) return null
  const places = mentee.cohorts.map((cohort) => ({ cohortId: cohort.id, userId: id }))
  const [standing, work, kept] = await Promise.all([
    Promise.all([listMenteePlaces(viewer, id), listFlags(viewer, places, now), findForecastGround(viewer, id, now)]),
    Promise.all([findProgress(viewer, id), listEvidence(viewer, id), listLearnerReviews(viewer, id)]),
    Promise.all([findMenteePlan(viewer, id), listPauses(viewer, id), listSkills(viewer, roadmap.id)]),
  ])
  const [waivers, confirmations, plans, notes] = await Promise.all([
    listWaivers(viewer, id),
    listConfirmations(viewer, roadmap.id, id),
    listLearnerAgreedPlans(viewer, id),
    listMentorNotes(viewer, id),
  ])
  return {
    ...{ mentee, learner, roadmap, now, waivers, confirmations, plans, notes, timeZone: viewer.timeZone },
    ...{ places: standing[0], flags: mentee.cohorts.flatMap(flagIn(standing[1], id)), ground: standing[2] },
    ...{ progress: work[0], evidence: work[1], reviews: work[2] },
    ...{ plan: kept[0], pauses: kept[1], skills: kept[2] },
  }
}

const flagIn =
  (flags: Awaited<ReturnType<typeof listFlags>>, userId: string) =>
  ({ id: cohortId, name }: { id: string; name: string }) => {
    const flag = flags.get(placeKey({ cohortId, userId }))
    return flag ? [{ ...flag, cohortName: name }] : []
  }

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
