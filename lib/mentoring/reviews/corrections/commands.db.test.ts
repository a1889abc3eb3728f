import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { listAudit } from '@/lib/platform/audit/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makePerson } from '@/testing/people'
import { addColleague, makeSmallCohort, makeVerdict, readStep, submitAndJudgeWork, work } from '@/testing/reviews'
import { claimReview } from '../claims/commands'
import { getReview } from '../data'
import { submitWork } from '../submitting/submissions.commands'
import { giveVerdict } from '../verdicts/verdicts.commands'
import { correctVerdict } from './commands'
import { MAX_CORRECTIONS } from './correct'

setUpDatabase()

const mistake = { reason: 'I read the wrong commit.' }
const conflict = { code: 'conflict' }
const notFound = { code: 'not-found' }

const readProgress = async (learner: Viewer) => {
  const { id: stepId } = await readStep(learner)
  return db().stepProgress.findUniqueOrThrow({ where: { learnerId_stepId: { learnerId: learner.id, stepId } } })
}

const countVerified = async (learner: Viewer) =>
  (await db().enrollment.findMany({ where: { learnerId: learner.id } })).reduce(
    (sum, one) => sum + one.verifiedCount,
    0,
  )

describe('a verdict that is taken back', () => {
  test('no longer verifies the step, is the mentor’s again, and is shown with its reason', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    expect(await countVerified(learner)).toBe(1)
    await correctVerdict(mentor, id, mistake)
    expect(await readProgress(learner)).toMatchObject({ status: 'learning', verifiedAt: null })
    expect(await countVerified(learner)).toBe(0)
    for (const reader of [mentor, learner]) {
      const { iterations, state } = await getReview(reader, id)
      expect(state).toBe('claimed')
      expect(iterations[0]).toMatchObject({
        verdict: null,
        corrections: [{ outcome: 'competent', mentorName: 'Marek', correctedByName: 'Marek', ...mistake }],
      })
    }
    expect((await getReview(mentor, id)).draft).toMatchObject({ outcome: null, feedback: 'This is **competent**.' })
    expect(await db().notification.findMany({ where: { userId: learner.id, kind: 'verdict-corrected' } })).toHaveLength(
      1,
    )
    expect(await db().reviewWait.count({ where: { reviewId: id, endedAt: null } })).toBe(1)
    const admin = await makePerson('Ida', { isAdmin: true })
    const { entries } = await listAudit(admin, { q: '' })
    expect(entries[0]?.sentence).toContain(mistake.reason)
  })

  test('leaves a step done that its learner had finished before', async () => {
    const { mentor, learner } = await makeSmallCohort()
    await setProgress(learner, work.step, { status: 'done' }, 'own')
    const id = await submitAndJudgeWork(learner, mentor, 'excellent')
    await correctVerdict(mentor, id, mistake)
    expect(await readProgress(learner)).toMatchObject({ status: 'done', verifiedAt: null })
  })

  test('is followed by another on the same attempt, which counts and is told again', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    await correctVerdict(mentor, id, mistake)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'not-yet'))
    await correctVerdict(mentor, id, mistake)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'excellent'))
    expect(await readProgress(learner)).toMatchObject({ status: 'done', verifiedAt: expect.any(Date) })
    const lines = (await listEvents(learner, learner.id)).filter(({ kind }) => kind === 'verdict')
    const outcomes = lines.map(({ to }) => to)
    expect(outcomes.sort()).toEqual(['competent', 'excellent', 'not-yet', 'withdrawn', 'withdrawn'])
    expect(await db().notification.count({ where: { userId: learner.id, kind: 'verdict' } })).toBe(3)
  })

  test('is taken back once, however often it is sent, and at most three times for one attempt', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    await Promise.all([correctVerdict(mentor, id, mistake), correctVerdict(mentor, id, mistake)])
    expect(await db().correctedVerdict.count({ where: { reviewId: id } })).toBe(1)
    await expect(correctVerdict(mentor, id, { reason: 'Another.' })).rejects.toMatchObject(conflict)
    for (let n = 1; n < MAX_CORRECTIONS; n++) {
      await giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))
      await correctVerdict(mentor, id, mistake)
    }
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))
    await expect(correctVerdict(mentor, id, mistake)).rejects.toMatchObject(conflict)
  })

  test('is not taken back where the learner submits again at the same time, nor is another than was read', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
    const [verdict] = await db().verdict.findMany({ where: { iteration: { reviewId: id } } })
    await submitWork(learner, { ...work, url: 'https://github.com/ana/library/tree/0123abd' })
    await expect(correctVerdict(mentor, id, mistake)).rejects.toMatchObject(conflict)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))
    await expect(correctVerdict(mentor, id, { ...mistake, verdict: verdict?.id })).rejects.toMatchObject(conflict)
    expect(await readProgress(learner)).toMatchObject({ verifiedAt: expect.any(Date) })
  })
})

describe('a verdict may be taken back', () => {
  test('by who gave it and by admins, not by other mentors, strangers or the learner', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    const colleague = await addColleague(mentor, cohort)
    const stranger = await makePerson('Mallory', { isMentor: true })
    await expect(correctVerdict(colleague, id, mistake)).rejects.toMatchObject(conflict)
    await expect(correctVerdict(stranger, id, mistake)).rejects.toMatchObject(notFound)
    await expect(correctVerdict(learner, id, mistake)).rejects.toMatchObject(notFound)
    expect((await getReview(colleague, id)).canCorrect).toBe(false)
    expect((await getReview(mentor, id)).canCorrect).toBe(true)
    const admin = await makePerson('Ida', { isAdmin: true })
    expect((await getReview(admin, id)).canCorrect).toBe(true)
    await correctVerdict(admin, id, mistake)
    expect((await getReview(mentor, id)).state).toBe('waiting')
  })

  test('not by a mentor who has left; where the learner has left, an admin withdraws the work with it', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    await addColleague(mentor, cohort)
    await db().membership.deleteMany({ where: { userId: mentor.id, cohortId: cohort.id } })
    await expect(correctVerdict(mentor, id, mistake)).rejects.toMatchObject(notFound)
    await db().membership.deleteMany({ where: { userId: learner.id, cohortId: cohort.id } })
    const other = await makeSmallCohort(16, 'Other')
    await db().membership.create({ data: { userId: learner.id, cohortId: other.cohort.id, role: 'learner' } })
    const admin = await makePerson('Ida', { isAdmin: true })
    await correctVerdict(admin, id, mistake)
    expect(await getReview(admin, id)).toMatchObject({ state: 'withdrawn', turn: 'none' })
    expect(await readProgress(learner)).toMatchObject({ verifiedAt: null })
    expect(await db().reviewWait.count({ where: { reviewId: id, endedAt: null } })).toBe(0)
  })
})
