import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { lastLearningDay } from '@/lib/learning/progress/activity'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { countSteps } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { toWorkingWeek } from '@/lib/mentoring/cohorts/settings/stored-week'
import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import { isAwaitingVerdict } from '@/lib/mentoring/reviews/review-snapshot'
import { parseState } from '@/lib/mentoring/reviews/stored-review'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { brokenKeys } from '@/testing/databases/catalog'
import { testOn } from '@/testing/databases/test-on'
import { seedPopulation } from './commands'
import { parsePopulation } from './options'

setUpDatabase()

const now = new Date('2026-11-24T16:30:00Z')
const LEARNERS = 30
const options = parsePopulation({ learners: LEARNERS, cohorts: 2, mentors: 3, seed: 6 })
const seen: number[] = []
beforeAll(async () => {
  await seedPopulation(operator, options, now, { onProgress: ({ learners }) => seen.push(learners) })
})

const everyLearner = () =>
  db().learner.findMany({
    include: {
      user: { include: { memberships: true } },
      progress: true,
      enrollments: true,
      events: { orderBy: { sequence: 'asc' } },
    },
  })

/** Lists the ids of junior's core steps by track. */
const onTrackCore = (roadmap: Roadmap) => (track: string) =>
  listSteps(toTrackRoadmap(roadmap, track)).flatMap((step) => (step.isCore && step.level === 'junior' ? [step.id] : []))

describe('a made-up population', () => {
  test('has the people that were asked for, in cohorts, and five reviews for each', async () => {
    expect(await db().user.count({ where: { isMentor: false } })).toBe(LEARNERS)
    expect(await db().user.count({ where: { isMentor: true } })).toBe(3)
    expect(await db().membership.count({ where: { role: 'learner' } })).toBe(LEARNERS)
    expect(await db().review.count()).toBe(5 * LEARNERS)
    expect(seen).toEqual([LEARNERS])
    const cohorts = await db().cohort.findMany({ include: { memberships: { where: { role: 'mentor' } } } })
    expect(cohorts.map(({ memberships }) => memberships.length).sort()).toEqual([2, 2])
    expect(await db().user.count({ where: { NOT: { email: { endsWith: '@synthetic.waymark.test' } } } })).toBe(0)
    expect(await db().user.count({ where: { isDemo: false } })).toBe(0)
    expect(await db().account.count()).toBe(0)
  })

  test('was shown forecasts, and has the day on which each came true', async () => {
    const rows = await db().forecastRecord.findMany({ include: { learner: { include: { progress: true } } } })
    const core = onTrackCore(await getFirstRoadmap(visitor))
    expect(rows.length).toBeGreaterThan(3 * LEARNERS)
    for (const { learner, target, trackSlug, week, arrivedOn, earliest85, earliest50, latest50, latest85 } of rows) {
      const ends = [week, earliest85, earliest50, latest50, latest85].filter((day) => day !== null)
      expect(ends).toEqual(ends.toSorted())
      const done = new Set(learner.progress.flatMap(({ status, stepId }) => (status === 'done' ? [stepId] : [])))
      const isThere = target === 'level:junior' && core(trackSlug).every((id) => done.has(id))
      expect(arrivedOn !== null).toBe(isThere)
      if (arrivedOn) expect(arrivedOn >= week).toBe(true)
    }
    expect(rows.some(({ arrivedOn }) => arrivedOn !== null)).toBe(true)
  })

  test('has logs that add up to the states and counters beside them, also to those that mentors sort by', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    for (const { user, progress, enrollments, events: rows, ...learner } of await everyLearner()) {
      const [enrollment, ...others] = enrollments
      const events = rows.map((event) => ({ ...event, kind: event.kind as ProgressEvent['kind'] }))
      const states = statesAfter(events)
      expect(others).toEqual([])
      expect(statesFromRows(progress)).toEqual(
        Object.fromEntries(
          Object.entries(states).map(([id, state]) => [
            id,
            state.status === 'not-started' ? { ...state, statusAt: null } : state,
          ]),
        ),
      )
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
      expect(learner.eventCount).toBe(events.length)
      const counters = countSteps(roadmap, enrollment?.trackSlug ?? '', states)
      expect(enrollment).toMatchObject(counters)
      expect(learner.lastLearningDay).toBe(lastLearningDay(events, user.timeZone))
      expect(user.memberships).toMatchObject([
        { coreDone: counters.coreDoneCount, lastLearningDay: learner.lastLearningDay ?? '' },
      ])
      let before = learner.createdAt
      for (const { occurredAt, kind, from, to } of events) {
        expect(occurredAt >= before && occurredAt <= now).toBe(true)
        if (kind === 'status') expect(from).not.toBe(to)
        before = occurredAt
      }
    }
  })

  test('has reviews in every state, each with its iterations, one open wait at most, and a due time', async () => {
    const reviews = await db().review.findMany({
      include: {
        iterations: { orderBy: { number: 'asc' }, include: { verdict: { include: { scores: true } } } },
        waits: { orderBy: { startedAt: 'asc' } },
        cohort: true,
        step: { include: { rubricRows: { where: { retiredAt: null } } } },
      },
    })
    expect(new Set(reviews.map(({ state }) => state)).size).toBe(6)
    for (const {
      state,
      turn,
      turnSince,
      dueAt,
      submittedAt,
      iterations,
      waits,
      cohort,
      step,
      claimedById,
    } of reviews) {
      const isWaiting = isAwaitingVerdict(parseState(state))
      expect(waits.filter(({ endedAt }) => endedAt === null)).toHaveLength(isWaiting ? 1 : 0)
      expect(iterations.map(({ number }) => number)).toEqual(iterations.map((_, index) => index + 1))
      expect(iterations.at(-1)?.createdAt).toEqual(submittedAt)
      expect((state === 'claimed') === (claimedById !== null)).toBe(true)
      if (isWaiting) expect({ turn, turnSince }).toEqual({ turn: 'mentor', turnSince: dueAt })
      const began = waits.at(-1)?.startedAt ?? now
      expect(dueAt).toEqual(afterWorkingHours(began, cohort.promisedHours, toWorkingWeek(cohort)))
      for (const { createdAt, verdict } of iterations) {
        if (!verdict) continue
        expect(verdict.createdAt > createdAt && verdict.createdAt <= now).toBe(true)
        expect(verdict.scores).toHaveLength(step.rubricRows.length)
        expect(verdict.scores.some(({ score }) => score === 'not-yet')).toBe(verdict.outcome === 'not-yet')
      }
    }
  })

  test('has mentors who hold four claims at most, on reviews of cohorts that they mentor', async () => {
    const claimed = await db().review.findMany({ where: { state: 'claimed' } })
    const mentors = await db().membership.findMany({ where: { role: 'mentor' } })
    expect(claimed.length).toBeGreaterThan(0)
    const drafts = await db().verdictDraft.findMany()
    expect(drafts.length).toBeGreaterThan(0)
    for (const { mentorId, reviewId, savedAt } of drafts) {
      const review = claimed.find(({ id }) => id === reviewId)
      expect(review).toMatchObject({ claimedById: mentorId, draftedAt: savedAt })
    }
    for (const { claimedById, cohortId } of claimed) {
      expect(mentors.some((row) => row.userId === claimedById && row.cohortId === cohortId)).toBe(true)
      expect(claimed.filter((review) => review.claimedById === claimedById).length).toBeLessThanOrEqual(4)
    }
  })

  test('stores nothing that leads nowhere', async () => {
    expect(await brokenKeys()).toEqual([])
  })

  testOn('sqlite', 'stores every moment in the one form', async () => {
    const rows = await db().$queryRaw<{ value: string }[]>`
      SELECT CAST("occurredAt" AS TEXT) AS value FROM "Event" UNION ALL
      SELECT CAST("dueAt" AS TEXT) FROM "Review" UNION ALL SELECT CAST("endedAt" AS TEXT) FROM "ReviewWait" WHERE "endedAt" IS NOT NULL`
    for (const { value } of rows) expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/)
  })

  test('is refused a second time, and is the same when it is made again', async () => {
    const everything = async () =>
      [await db().event.findMany(), await db().review.findMany(), await db().membership.findMany()].map((rows) =>
        rows.map((row) => JSON.stringify(row)).sort(),
      )
    const first = await everything()
    await expect(seedPopulation(operator, options, now)).rejects.toThrow()
    expect(await everything()).toEqual(first)
    await db().review.deleteMany()
    await db().cohort.deleteMany()
    await db().user.deleteMany()
    await seedPopulation(operator, options, now, { password: 'a password for mentors' })
    expect(await everything()).toEqual(first)
    expect(await db().account.count()).toBe(3)
  })
})
