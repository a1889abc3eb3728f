import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { evidenceKinds } from '@/lib/learning/evidence/shown-work'
import { countTotals } from '@/lib/learning/progress/completion'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { toWorkingWeek } from '@/lib/mentoring/cohorts/settings/stored-week'
import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { NoticeKind } from '@/lib/people/notifications/notice'
import { noticeInWords } from '@/lib/people/notifications/words'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { brokenKeys } from '@/testing/databases/catalog'
import { seedDemo } from './demo'
import { readStories } from './stories'

setUpDatabase()

const staff = readStories().staff.people

const now = new Date('2026-11-24T16:30:00Z')
const ANA = 'learner@waymark.test'
beforeAll(() => seedDemo(operator, now), 60_000)

const everyReview = () =>
  db().review.findMany({
    include: {
      iterations: { include: { verdict: true }, orderBy: { number: 'asc' } },
      waits: { orderBy: { startedAt: 'asc' } },
      messages: { orderBy: { createdAt: 'asc' } },
      cohort: true,
      drafts: true,
    },
  })
const getId = async (email: string) => (await db().user.findUniqueOrThrow({ where: { email } })).id

describe('each review of the demo', () => {
  test('has one wait for each time that the learner waited, and an open one only while they wait', async () => {
    for (const { state, iterations, waits, cohortId } of await everyReview()) {
      const isWaiting = state === 'waiting' || state === 'claimed'
      expect(waits.filter(({ endedAt }) => endedAt === null)).toHaveLength(isWaiting ? 1 : 0)
      const verdicts = iterations.flatMap(({ verdict }) => verdict ?? [])
      const answered = waits.filter(({ isAnswered }) => isAnswered)
      expect(answered.map(({ endedAt }) => endedAt)).toEqual(verdicts.map(({ createdAt }) => createdAt))
      expect(iterations.map(({ number }) => number)).toEqual(iterations.map((_, index) => index + 1))
      expect(iterations.length).toBeGreaterThan(0)
      for (const wait of waits) {
        expect(wait.cohortId).toBe(cohortId)
        expect(iterations.some(({ createdAt }) => +createdAt === +wait.startedAt)).toBe(true)
        if (wait.endedAt) expect(wait.endedAt > wait.startedAt).toBe(true)
      }
    }
  })

  test('is due after the working hours that its cohort promises, from the beginning of the wait', async () => {
    for (const { dueAt, waits, cohort } of await everyReview()) {
      const began = waits.at(-1)?.startedAt
      expect(began && afterWorkingHours(began, cohort.promisedHours, toWorkingWeek(cohort))).toEqual(dueAt)
    }
  })

  test('says whose turn it is: the mentors while it waits, then who was asked last', async () => {
    for (const { state, turn, turnSince, dueAt, learnerId, messages, iterations } of await everyReview()) {
      if (state === 'waiting' || state === 'claimed')
        expect({ turn, turnSince }).toEqual({ turn: 'mentor', turnSince: dueAt })
      if (state === 'withdrawn' || state === 'lapsed') expect(turn).toBe('none')
      if (state !== 'changes-requested') continue
      const verdict = iterations.at(-1)?.verdict
      const last = messages.filter(({ createdAt }) => verdict && createdAt > verdict.createdAt).at(-1)
      expect(turn).toBe(last?.authorId === learnerId ? 'mentor' : 'learner')
    }
    const ana = await db().review.findFirstOrThrow({
      where: { learner: { user: { email: ANA } }, state: 'changes-requested' },
    })
    expect(ana.turn).toBe('mentor')
  })
})

describe('what mentors find', () => {
  test('is a name, counters and a last day beside each learner, equal to what the log says', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    const rows = await db().membership.findMany({
      where: { role: 'learner' },
      include: { user: { include: { learner: { include: { enrollments: true } } } } },
    })
    for (const { user, sortName: name, coreDone, coreTotal, lastLearningDay, joinedAt } of rows) {
      const enrollment = user.learner?.enrollments[0]
      expect(name).toBe(sortName(user.name))
      expect(coreDone).toBe(enrollment?.coreDoneCount)
      expect(coreTotal).toBe(countTotals(roadmap, enrollment?.trackSlug ?? '', {}).byLevel.junior.total)
      expect(lastLearningDay).toBe(user.learner?.lastLearningDay ?? '')
      expect(joinedAt > user.createdAt).toBe(true)
    }
    const ana = rows.find(({ user }) => user.email === ANA)
    expect(ana).toMatchObject({ coreDone: 37, coreTotal: 56 })
  })

  test('is work in their hands: a claim with a draft, work handed over, questions, saved replies of each kind', async () => {
    const marek = await getId(staff.marek.email)
    const claimed = await db().review.findFirstOrThrow({ where: { claimedById: marek }, include: { drafts: true } })
    expect(claimed.drafts).toHaveLength(1)
    expect(claimed.draftedAt).toEqual(claimed.drafts[0]?.savedAt)
    expect(await db().review.count({ where: { handedToId: marek, state: 'waiting' } })).toBe(1)
    for (const mentor of [staff.marek, staff.thandiwe]) {
      const replies = await db().savedReply.findMany({ where: { ownerId: await getId(mentor.email) } })
      expect(new Set(replies.map(({ kind }) => kind)).size).toBe(4)
    }
    expect(await db().helpRating.count()).toBeGreaterThan(8)
  })

  test('is evidence of every kind, with a file that can be opened and repositories that were read', async () => {
    const kinds = await db().evidence.groupBy({ by: ['kind'] })
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...evidenceKinds].sort())
    const files = await db().storedFile.findMany({ include: { evidence: true } })
    expect(files.length).toBeGreaterThan(0)
    for (const { id, size, evidence } of files) {
      expect(readFileSync(path.join(process.env.DATA_FOLDER ?? '', 'files', id)).byteLength).toBe(size)
      expect(evidence?.kind).toBe('file')
    }
    const unread = { kind: 'repository', NOT: { reading: { state: 'read' } } }
    expect(await db().evidence.count({ where: unread })).toBe(0)
  })

  test('stands in the audit log, as far as it took a privilege', async () => {
    const lines = await db().auditEntry.findMany({ orderBy: { at: 'asc' } })
    expect(lines[0]).toMatchObject({ action: 'admin-made', actorId: null, subjectId: await getId(staff.admin.email) })
    const waivers = await db().waiver.findMany()
    expect(waivers.length).toBeGreaterThan(0)
    for (const { learnerId, mentorId, stepId } of waivers) {
      const detail = JSON.stringify({ step: stepId })
      expect(lines).toContainEqual(expect.objectContaining({ subjectId: learnerId, actorId: mentorId, detail }))
    }
    expect(lines.filter(({ action }) => action === 'cohort-made')).toHaveLength(await db().cohort.count())
    expect(lines.filter(({ action }) => action === 'role-given')).toHaveLength(2)
  })

  test('is what they did beside reviews, and what of it waits for an answer', async () => {
    const [waiver] = await db().waiver.findMany({ include: { learner: { include: { progress: true } } } })
    expect(waiver?.learner.progress.find(({ stepId }) => stepId === waiver.stepId)?.status).toBe('waived')
    const event = await db().event.findFirstOrThrow({ where: { to: 'waived' } })
    expect(event).toMatchObject({ actorId: waiver?.mentorId, reason: waiver?.reason, from: waiver?.previousStatus })
    const plans = await db().agreedPlan.findMany({ include: { learner: { include: { user: true } } } })
    expect(plans.find(({ answeredAt }) => answeredAt === null)?.learner.user.email).toBe(ANA)
    const agreed = plans.find(({ answer }) => answer === 'agreed')
    expect(agreed?.shareDone).toBeGreaterThan(0.1)
    expect(agreed?.shareDone).toBeLessThan(0.9)
    expect(agreed?.learner.weeklyHours).toBe(agreed?.weeklyHours)
    expect(await db().mentorNote.count()).toBeGreaterThanOrEqual(2)
    expect(await db().skillConfirmation.count({ where: { learner: { user: { email: ANA } } } })).toBe(1)
    expect(await db().departure.count()).toBe(1)
    expect(await db().invitation.count({ where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } })).toBe(
      1,
    )
  })

  test('is told to people, to some of it they have not listened yet', async () => {
    for (const email of [ANA, staff.marek.email, staff.thandiwe.email]) {
      const told = await db().notification.findMany({ where: { user: { email } } })
      expect(told.filter(({ readAt }) => readAt === null).length, email).toBeGreaterThan(0)
      expect(told.filter(({ readAt }) => readAt !== null).length, email).toBeGreaterThan(0)
      for (const { createdAt, readAt } of told) expect((readAt ?? now) >= createdAt && createdAt <= now).toBe(true)
    }
    for (const { kind, facts, path: leadsTo, user } of await db().notification.findMany({ include: { user: true } })) {
      const words = noticeInWords(notificationRegistry, { kind: kind as NoticeKind, facts: JSON.parse(facts) })
      // Placeholders for missing facts.
      expect(`${words.title} ${words.sentence}`).not.toMatch(/undefined|[Aa] step|[Aa] learner|A mentor/)
      expect(leadsTo.startsWith('/mentor')).toBe(user.isMentor)
    }
  })
})

test('every reference of the demo leads somewhere', async () => {
  expect(await brokenKeys()).toEqual([])
})

test('few learners are flagged: two who are gone, and one who fell behind and went quiet', async () => {
  const flagged = await db().membership.findMany({ where: { NOT: { flag: '' } }, include: { user: true } })
  const names = (flag: string) => flagged.filter((row) => row.flag === flag).map(({ user }) => user.name)
  expect(names('behind')).toEqual(['Kwame Mensah'])
  expect(names('gone').sort()).toEqual(['Noah Williams', 'Omar Haddad'])
  expect(await db().membership.count({ where: { role: 'learner', learnerStatsAt: null } })).toBe(0)
})
