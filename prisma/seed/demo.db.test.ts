import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { lastLearningDay } from '@/lib/learning/progress/activity'
import { getAssurance, getState, type States } from '@/lib/learning/progress/completion'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { countSteps } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { verifyPassword } from '@/lib/platform/auth/passwords/password'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { dropTrigger, listTables } from '@/testing/databases/catalog'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { seedDemo } from './demo'

setUpDatabase()

const now = new Date('2026-11-24T16:30:00Z')
const reviewParts = {
  iterations: { include: { verdict: { include: { scores: true } } }, orderBy: { number: 'asc' } },
} as const

beforeAll(() => seedDemo(operator, now))

const listLearners = async () => {
  const rows = await db().learner.findMany({
    include: { user: true, progress: true, enrollments: true, events: { orderBy: { sequence: 'asc' } } },
    orderBy: { user: { email: 'asc' } },
  })
  return rows.map(({ enrollments: [enrollment, ...others], ...row }) => {
    if (!enrollment || others.length > 0) throw new Error('Each walks one roadmap.')
    return { ...row, enrollment }
  })
}
type LearnerRow = Awaited<ReturnType<typeof listLearners>>[number]
const listReviews = () =>
  db().review.findMany({
    include: {
      ...reviewParts,
      messages: true,
      step: { include: { rubricRows: true } },
      learner: { include: { progress: true } },
    },
  })

const getLog = ({ events }: LearnerRow) =>
  events.map((event) => ({ ...event, kind: event.kind as ProgressEvent['kind'] }))
/** Stored steps that are not started have no moment. */
const withoutMoments = (states: States) =>
  Object.fromEntries(
    Object.entries(states).map(([id, state]) => [
      id,
      state.status === 'not-started' ? { ...state, statusAt: null } : state,
    ]),
  )

test('a learner’s message reaches only mentors who have judged the work or written of it, if there are any', async () => {
  const notices = await db().notification.findMany({ where: { kind: 'message' } })
  const toMentors = (await listReviews()).flatMap(({ messages, iterations, learnerId }) =>
    messages.flatMap(({ id, createdAt }) => {
      const said = [
        ...messages.map(({ authorId: by, createdAt }) => ({ by, createdAt })),
        ...iterations.flatMap(({ verdict }) =>
          verdict ? [{ by: verdict.mentorId, createdAt: verdict.createdAt }] : [],
        ),
      ]
      const before = new Set(said.filter((one) => one.createdAt < createdAt).map(({ by }) => by))
      before.delete(learnerId)
      const told = notices.filter(({ key, userId }) => key === `message:${id}` && userId !== learnerId)
      return before.size > 0 ? told.map(({ userId }) => before.has(userId)) : []
    }),
  )
  expect(new Set(toMentors)).toEqual(new Set([true]))
})

describe('the people of the demo', () => {
  test('are 24 learners on all five tracks, and those who look after them', async () => {
    const learners = await listLearners()
    expect(learners).toHaveLength(24)
    expect(new Set(learners.map(({ user }) => user.name)).size).toBe(24)
    expect(new Set(learners.map(({ enrollment }) => enrollment.trackSlug)).size).toBe(5)
    expect(await db().membership.count({ where: { role: 'learner' } })).toBe(24)
    expect(await db().user.count({ where: { isDemo: false } })).toBe(0)
    expect(await db().user.count()).toBe(27)
  })

  test('sign in with the password that the start prints, three of them', async () => {
    const accounts = await db().account.findMany({ include: { user: true }, orderBy: { user: { email: 'asc' } } })
    expect(accounts.map(({ user }) => [user.email, user.isMentor, user.isAdmin])).toEqual([
      ['admin@waymark.test', false, true],
      ['learner@waymark.test', false, false],
      ['mentor@waymark.test', true, false],
    ])
    for (const { providerAccountId, user, passwordHash } of accounts) {
      expect(providerAccountId).toBe(user.email)
      expect(await verifyPassword('waymark-demo', passwordHash)).toBe(true)
    }
  })

  test('are in two cohorts, of which Marek mentors one', async () => {
    const cohorts = await db().cohort.findMany({ include: { memberships: { include: { user: true } } } })
    const pickMentors = (index: number) =>
      cohorts[index]?.memberships.filter(({ role }) => role === 'mentor').map(({ user }) => user.name)
    const ana = cohorts.findIndex(({ memberships }) => memberships.some(({ user }) => user.name === 'Ana Ribeiro'))
    expect(cohorts).toHaveLength(2)
    expect(pickMentors(ana)).toContain('Marek Novak')
    expect(pickMentors(1 - ana)).toEqual(['Thandiwe Mokoena'])
  })
})

describe('the history of each learner', () => {
  test('adds up to the states, counters and last learning day that are stored beside it', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    for (const learner of await listLearners()) {
      const events = getLog(learner)
      const states = statesAfter(events)
      expect(statesFromRows(learner.progress)).toEqual(withoutMoments(states))
      expect(learner.enrollment).toMatchObject(countSteps(roadmap, learner.enrollment.trackSlug, states))
      expect(learner.lastLearningDay).toBe(lastLearningDay(events, learner.user.timeZone))
      expect(learner.eventCount).toBe(events.length)
      expect(learner.lastEventAt).toEqual(events.at(-1)?.receivedAt ?? null)
      for (const row of learner.progress) {
        const last = events.findLast(({ stepId }) => stepId === row.stepId)
        expect(row.verifiedAt).toEqual(states[row.stepId]?.isVerified ? last?.occurredAt : null)
      }
    }
  })

  test('runs without a gap from its beginning to now, each line from where the one before had led', async () => {
    for (const learner of await listLearners()) {
      const status = new Map<string, string>()
      let before = learner.createdAt
      expect(learner.user.createdAt < learner.createdAt).toBe(true)
      for (const [index, event] of getLog(learner).entries()) {
        expect(event.sequence).toBe(index + 1)
        expect(event.occurredAt >= before && event.occurredAt <= now).toBe(true)
        expect(event.receivedAt).toEqual(event.occurredAt)
        if (event.kind === 'status') {
          expect(event.from).toBe(status.get(event.stepId) ?? 'not-started')
          expect(event.to).not.toBe(event.from)
          status.set(event.stepId, event.to)
        }
        before = event.occurredAt
      }
    }
  })

  test('meets no step on another track, and prerequisites first', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    for (const learner of await listLearners()) {
      // Only the steps of their track: a common step does not depend on those of other tracks.
      const walked = toTrackRoadmap(roadmap, learner.enrollment.trackSlug)
      const steps = new Map(listSteps(walked).map((step) => [step.id, step]))
      const touched = new Set<string>()
      for (const { kind, to, stepId } of learner.events) {
        const step = steps.get(stepId)
        expect(step?.tracks.length === 0 || step?.tracks.includes(learner.enrollment.trackSlug)).toBe(true)
        const missing = step?.prerequisites.filter((id) => !touched.has(id)) ?? []
        if (kind === 'status' && to === 'learning') expect(missing).toEqual([])
        if (to === 'done' || to === 'skipped') touched.add(stepId)
      }
    }
  })

  test('is different for each: none yet, finished, paused, skipping, taking back, working already', async () => {
    const learners = await listLearners()
    const of = (name: string) => {
      const found = learners.find(({ user }) => user.name.startsWith(name))
      if (!found) throw new Error(`${name} is not in the demo`)
      return found
    }
    expect(of('Chloé').events).toEqual([])
    expect(of('Diego').createdAt.getTime()).toBeGreaterThan(now.getTime() - 24 * 3_600_000)
    expect(of('Nguyễn').enrollment).toMatchObject({ coreDoneCount: 56, verifiedCount: 3 })
    // One of them is waived.
    expect(of('Jakub')).toMatchObject({ enrollment: { coreDoneCount: 54 }, paidExperienceMonths: 24 })
    expect(of('Jakub').enrollment.doneCount).toBeGreaterThan(54)
    expect(of('Omar').lastLearningDay).toMatch(/^2026-09/)
    expect(of('Fatima').progress.filter(({ status, reason }) => status === 'skipped' && reason)).toHaveLength(3)
    expect(of('Liam').events.filter(({ from, to }) => from === 'done' && to === 'learning')).toHaveLength(6)
    expect(of('Ana')).toMatchObject({
      enrollment: { coreDoneCount: 37 },
      country: 'DE',
      weeklyHours: 12,
      paidExperienceMonths: 0,
    })
  })
})

describe('the reviews', () => {
  test('stand in each of the six states, one of them overdue', async () => {
    const reviews = await listReviews()
    const count = (state: string) => reviews.filter((review) => review.state === state).length
    expect(count('waiting')).toBeGreaterThanOrEqual(8)
    for (const state of ['claimed', 'changes-requested', 'approved']) expect(count(state)).toBeGreaterThan(1)
    for (const state of ['withdrawn', 'lapsed']) expect(count(state)).toBe(1)
    expect(reviews.filter(({ state, dueAt }) => state === 'waiting' && dueAt < now)).toHaveLength(1)
    expect(reviews.some(({ state, iterations }) => state === 'waiting' && iterations.length === 2)).toBe(true)
    expect(reviews.every(({ state, claimedById }) => (state === 'claimed') === (claimedById !== null))).toBe(true)
  })

  test('verify the step that they approve, and no other', async () => {
    for (const { state, stepId, learner } of await listReviews()) {
      const assurance = getAssurance(getState(statesFromRows(learner.progress), stepId))
      expect(assurance === 'verified').toBe(state === 'approved')
    }
    const verified = await db().stepProgress.count({ where: { verifiedAt: { not: null } } })
    expect(verified).toBe(await db().review.count({ where: { state: 'approved' } }))
  })

  test('say something to every row of the rubric, in order, and never before the work was there', async () => {
    for (const { iterations, messages, step, createdAt, claimedAt, submittedAt, updatedAt } of await listReviews()) {
      let before = createdAt
      for (const { createdAt, verdict } of iterations) {
        expect(createdAt >= before).toBe(true)
        before = verdict?.createdAt ?? createdAt
        if (!verdict) continue
        expect(verdict.createdAt > createdAt && verdict.createdAt <= now).toBe(true)
        expect(verdict.scores.map(({ rubricRowId }) => rubricRowId).sort()).toEqual(
          step.rubricRows.map(({ id }) => id).sort(),
        )
        expect(verdict.scores.some(({ score }) => score === 'not-yet')).toBe(verdict.outcome === 'not-yet')
        expect(verdict.feedback.split(/[.?!](?:\s|$)/).length).toBeGreaterThan(2)
      }
      for (const message of messages) expect(message.createdAt > createdAt && message.createdAt <= now).toBe(true)
      if (claimedAt) expect(claimedAt > submittedAt).toBe(true)
      expect(updatedAt >= submittedAt && updatedAt <= now).toBe(true)
    }
  })

  test('show Ana one project approved, one to mend with her answer, and one that she is learning', async () => {
    const mine = { learner: { user: { email: 'learner@waymark.test' } } }
    const reviews = await db().review.findMany({ where: mine, include: { step: true, messages: true } })
    const bySlug = Object.fromEntries(reviews.map((review) => [review.step.slug, review]))
    expect(bySlug['rest-api-project']?.state).toBe('approved')
    expect(bySlug['database-app-project']).toMatchObject({ state: 'changes-requested', messages: [{}] })
    const learning = await db().stepProgress.findMany({
      where: { ...mine, status: 'learning' },
      include: { step: true },
    })
    expect(learning.map(({ step }) => step.slug)).toContain('auth-system-project')
    expect(await db().note.count({ where: mine })).toBeGreaterThan(3)
    expect(await db().ownLink.count({ where: mine })).toBeGreaterThan(3)
    expect(await db().checklistMark.count({ where: mine })).toBeGreaterThan(30)
  })
})

describe('the rows', () => {
  testOn('sqlite', 'write every moment in the one form, which sorts as text', async () => {
    const columns = await db().$queryRaw<{ table: string; column: string }[]>`
      SELECT m.name AS "table", p.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) p
      WHERE m.type = 'table' AND p.type = 'DATETIME' AND m.name <> '_prisma_migrations'`
    expect(columns.length).toBeGreaterThan(20)
    for (const { table, column } of columns) {
      // Casts, because the driver would parse the text as a date and format it anew.
      const values = await db().$queryRawUnsafe<{ value: string }[]>(
        `SELECT DISTINCT CAST("${column}" AS TEXT) AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
      )
      const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+00:00$/
      expect(values.map(({ value }) => value).filter((value) => !form.test(value))).toEqual([])
    }
    expect(columns.map(({ table, column }) => `${table}.${column}`)).toContain('Event.occurredAt')
  })

  test('are refused a second time, and nothing is written', async () => {
    const before = await db().event.count()
    await expect(seedDemo(operator, now)).rejects.toThrow()
    expect(await db().event.count()).toBe(before)
  })

  test('are the same whenever they are made for the same moment', async () => {
    // Compares each table by itself: lists within a row would come in an arbitrary order.
    const tables = await listTables()
    const everything = async () => {
      const rows: [string, string[]][] = []
      for (const table of tables) {
        const found = await db().$queryRawUnsafe<object[]>(`SELECT * FROM "${table}"`)
        // Ignores passwords, whose hashes are salted.
        rows.push([table, found.map((row) => JSON.stringify({ ...row, passwordHash: undefined })).sort()])
      }
      return Object.fromEntries(rows)
    }
    const first = await everything()
    // Drops the trigger that protects the audit log.
    await dropTrigger(isOnPostgresql() ? 'AuditEntry_no_change' : 'AuditEntry_no_delete', 'AuditEntry')
    await db().auditEntry.deleteMany()
    await db().review.deleteMany()
    await db().cohort.deleteMany()
    await db().user.deleteMany()
    // Handles outlive their owners.
    await db().takenHandle.deleteMany()
    expect(await db().event.count()).toBe(0)
    await seedDemo(operator, now)
    expect(await everything()).toEqual(first)
    expect(tables).toContain('RubricScore')
  })
})
