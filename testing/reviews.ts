import { getFirstRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { findStep, type Step } from '@/lib/learning/roadmaps/roadmap'
import { addMentor, createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import type { Submission } from '@/lib/mentoring/reviews/schema'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeLearner, makePerson } from './people'

/** Helpers for tests of work between learners and mentors. */

/** A step that mentors review, and work for it. */
export const STEP = 'rest-api-project'
export const work = {
  step: STEP,
  kind: 'repository',
  url: 'https://github.com/ana/library/tree/0123abc',
  note: 'Is the locking right?',
} as const satisfies Submission

/** Makes a cohort with one mentor and one learner. Its working hours are Monday to Friday, 9 to 17 UTC. */
export async function makeSmallCohort(promisedHours = 16, name = 'Spring') {
  const mentor = await makePerson('Marek', { isMentor: true })
  const cohort = await createCohort(mentor, { name, promisedHours, timeZone: 'UTC' })
  return { mentor, cohort, learner: await joinNewLearner(cohort) }
}

type Cohort = { readonly id: string; readonly joinCode: string }

export async function joinNewLearner({ joinCode }: Cohort, name = 'Ana'): Promise<Viewer> {
  const learner = await makeLearner(name)
  await joinCohort(learner, joinCode)
  return learner
}

/** Makes another mentor of a cohort, added by one of its mentors. */
export async function addColleague(mentor: Viewer, { id }: Cohort, name = 'Olga'): Promise<Viewer> {
  const colleague = await makePerson(name, { isMentor: true })
  await addMentor(mentor, id, colleague.email)
  return colleague
}

export async function readStep(viewer: Viewer, slug = STEP): Promise<Step> {
  const step = findStep(await getFirstRoadmap(viewer), slug)
  if (!step) throw new Error(`no step ${slug}`)
  return step
}

/** Makes a complete verdict: feedback, and the same score for every row. */
export async function makeVerdict(viewer: Viewer, outcome: Outcome) {
  const { rubric } = await getStepContent(viewer, (await readStep(viewer)).id)
  const scores = Object.fromEntries(rubric.map((row) => [row.id, outcome]))
  return { outcome, feedback: `This is **${outcome}**.`, scores }
}

/** Submits, claims and judges work. Returns the id of its review. */
export async function submitAndJudgeWork(
  learner: Viewer,
  mentor: Viewer,
  outcome: Outcome,
  now = new Date(),
): Promise<string> {
  const { id } = await submitWork(learner, work, undefined, now)
  await claimReview(mentor, id, undefined, now)
  await giveVerdict(mentor, id, await makeVerdict(mentor, outcome), now)
  return id
}
