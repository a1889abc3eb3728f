import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { savePlan } from '@/lib/learning/plans/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson, samplePlan } from '@/testing/people'
import { setProgress } from './commands'
import { findProgress, getProgress, listStepEvents } from './data'
import { statesAfter } from './history'
import { countSteps } from './log/ledger'
import { getLogSummary } from './summary/data'
import { emptyLog } from './summary/log-summary'

setUpDatabase()

const getLearner = (id: string) => db().learner.findUniqueOrThrow({ where: { id }, include: { enrollments: true } })
const countEvents = (learnerId: string) => db().event.count({ where: { learnerId } })
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof AppError ? error.code : error
}

describe('a tick', () => {
  test('is one event however often its key comes', async () => {
    const learner = await makeLearner('Ana')
    const first = await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    const second = await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    expect(second).toEqual(first)
    expect(first.totals.all.done).toBe(1)
    expect(await countEvents(learner.id)).toBe(1)
  })

  test('with another body under a used key is refused and writes nothing', async () => {
    const learner = await makeLearner('Bo')
    await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    expect(await refusal(setProgress(learner, 'http', { status: 'learning' }, 'key-0001'))).toBe('key-reused')
    expect(await refusal(setProgress(learner, 'docker', { status: 'done' }, 'key-0001'))).toBe('key-reused')
    expect(await countEvents(learner.id)).toBe(1)
  })

  test('that changed nothing keeps its key: a late retry does not tick again, and another body is refused', async () => {
    const learner = await makeLearner('Bix')
    await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    await setProgress(learner, 'http', { status: 'done' }, 'key-0002')
    await setProgress(learner, 'http', { status: 'not-started' }, 'key-0003')
    expect((await setProgress(learner, 'http', { status: 'done' }, 'key-0002')).step.status).toBe('not-started')
    expect(await refusal(setProgress(learner, 'http', { status: 'learning' }, 'key-0002'))).toBe('key-reused')
    expect(await countEvents(learner.id)).toBe(2)
  })

  test('does not clash with the same key of another learner', async () => {
    const [one, two] = [await makeLearner('One'), await makeLearner('Two')]
    await setProgress(one, 'http', { status: 'done' }, 'key-0001')
    await setProgress(two, 'http', { status: 'learning' }, 'key-0001')
    expect((await getProgress(two)).totals.all).toMatchObject({ done: 0, learning: 1 })
  })

  test('from two tabs, with a key each, is one event', async () => {
    const learner = await makeLearner('Cy')
    const tabs = ['tab-0001', 'tab-0002'].map((key) => setProgress(learner, 'http', { status: 'done' }, key))
    await Promise.all(tabs)
    expect(await countEvents(learner.id)).toBe(1)
  })

  test('is kept when twenty come at once, and the log has no gap', async () => {
    const learner = await makeLearner('Ben')
    const steps = ['http', 'docker', 'git-basics', 'debugging', 'sql-queries']
    const ticks = steps.flatMap((step) => [1, 2, 3, 4].map((tab) => ({ step, key: `key-${step}-${tab}` })))
    await Promise.all(ticks.map(({ step, key }) => setProgress(learner, step, { status: 'done' }, key)))
    const events = await listEvents(learner, learner.id)
    expect(events.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5])
    expect((await getProgress(learner)).totals.all.done).toBe(5)
  })

  test('keeps the time the device says, clamped to now, and both are stored', async () => {
    const learner = await makeLearner('Di')
    const now = new Date('2026-11-24T10:00:00Z')
    const ahead = new Date('2026-11-25T09:00:00Z')
    await setProgress(learner, 'http', { status: 'done', occurredAt: ahead }, 'key-0001', now)
    const event = await db().event.findFirstOrThrow({ where: { learnerId: learner.id } })
    expect([event.occurredAt, event.statedAt, event.receivedAt]).toEqual([now, ahead, now])
  })

  test.each([
    ['an unknown step', 'not-found', 'no-such-step', { status: 'done' as const }],
    ['a skip without a reason', 'invalid', 'http', { status: 'skipped' as const }],
    [
      'a clock two days ahead',
      'invalid',
      'http',
      { status: 'done' as const, occurredAt: new Date(Date.now() + 2 * 86_400_000) },
    ],
  ])('on %s is %s and writes nothing', async (_what, code, step, input) => {
    const learner = await makeLearner('Ed')
    expect(await refusal(setProgress(learner, step, input))).toBe(code)
    expect(await countEvents(learner.id)).toBe(0)
  })

  test('needs a plan', async () => {
    expect(await refusal(setProgress(await makePerson('Flo'), 'http', { status: 'done' }))).toBe('not-found')
  })
})

test('counters and states always equal the fold of the log', async () => {
  const learner = await makeLearner('Gil')
  const moves = [
    ['http', 'learning'],
    ['http', 'done'],
    ['docker', 'done'],
    ['docker', 'not-started'],
    ['graphql', 'skipped'],
    ['git-basics', 'done'],
  ] as const
  for (const [step, status] of moves) {
    await setProgress(learner, step, { status, reason: status === 'skipped' ? 'Not now' : undefined })
  }
  await addEvidence(learner, { step: 'http', kind: 'link', url: 'https://example.org/a', note: '' })
  const [roadmap, progress, events, row] = await Promise.all([
    getFirstRoadmap(learner),
    getProgress(learner),
    listEvents(learner, learner.id),
    getLearner(learner.id),
  ])
  const folded = statesAfter(events)
  for (const [stepId, state] of Object.entries(progress.states)) {
    const { statusAt: _, ...facts } = state
    expect(folded[stepId]).toMatchObject(facts)
  }
  expect(row).toMatchObject({ eventCount: 7, enrollments: [countSteps(roadmap, 'nodejs', folded)] })
  expect(row.enrollments[0]).toMatchObject({ doneCount: 2, skippedCount: 1, coreDoneCount: 2 })
})

test('taking a slip back takes its learning day back too', async () => {
  const learner = await makeLearner('Hu')
  await setProgress(learner, 'http', { status: 'done' }, undefined, new Date('2026-11-20T08:00:00Z'))
  await setProgress(learner, 'docker', { status: 'done' }, undefined, new Date('2026-11-24T08:00:00Z'))
  expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-24')
  await setProgress(learner, 'docker', { status: 'not-started' }, undefined, new Date('2026-11-24T08:00:05Z'))
  expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-20')
})

test('taking a step up again that was done days ago is no learning day', async () => {
  const learner = await makeLearner('Hy')
  const [before, now] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-24T08:00:00Z')]
  await setProgress(learner, 'http', { status: 'done' }, undefined, before)
  await setProgress(learner, 'http', { status: 'not-started' }, undefined, now)
  await setProgress(learner, 'http', { status: 'learning' }, undefined, now)
  expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-20')
})

describe('a step that was known before', () => {
  const known = { status: 'done', known: true } as const
  const at = (day: string) => new Date(`2026-11-${day}T08:00:00Z`)

  test('counts as done and claimed, and is no learning day and no move of the week', async () => {
    const learner = await makeLearner('Han')
    await setProgress(learner, 'docker', { status: 'done' }, undefined, at('20'))
    const { step, totals } = await setProgress(learner, 'http', known, 'key-0001', at('24'))
    expect(step).toMatchObject({ status: 'done', known: true, assurance: 'claimed' })
    expect(totals.all).toMatchObject({ done: 2, claimed: 2 })
    expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-20')
    const log = await getLogSummary(learner, learner.id, at('24'))
    expect([log.learningDays.map(([day]) => day), log.movedOn.length]).toEqual([['2026-11-20'], 1])
    expect(log.moves.filter(({ stepId }) => stepId === step.id)).toEqual([])
    await addEvidence(learner, { step: 'http', kind: 'link', url: 'https://example.org/a', note: '' })
    const { states } = await getProgress(learner)
    expect(states[step.id]).toMatchObject({ known: true, evidenceCount: 1 })
  })

  test('is said of a tick of the same day after it, which takes its learning day back; and unsaid', async () => {
    const learner = await makeLearner('Hel')
    const plain = { status: 'done', known: false } as const
    await setProgress(learner, 'http', { status: 'done' }, undefined, at('24'))
    await setProgress(learner, 'http', known, undefined, at('24'))
    expect((await getLearner(learner.id)).lastLearningDay).toBeNull()
    const { step } = await setProgress(learner, 'http', { status: 'done' }, undefined, at('24'))
    expect(step.known).toBe(true)
    await setProgress(learner, 'http', plain, undefined, at('24'))
    expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-24')
    expect((await listStepEvents(learner, learner.id, step.id)).events.map((event) => event.known)).toEqual([
      ...[false, true, false],
    ])
  })

  test('keeps its key for what it said: a replay writes nothing, another word is refused', async () => {
    const learner = await makeLearner('Hod')
    const first = await setProgress(learner, 'http', known, 'key-0001')
    expect(await setProgress(learner, 'http', known, 'key-0001')).toEqual(first)
    expect(await refusal(setProgress(learner, 'http', { status: 'done' }, 'key-0001'))).toBe('key-reused')
    await setProgress(learner, 'http', known, 'key-0002')
    expect(await refusal(setProgress(learner, 'http', { status: 'done' }, 'key-0002'))).toBe('key-reused')
    expect(await refusal(setProgress(learner, 'docker', { status: 'learning', known: true }))).toBe('invalid')
    expect(await countEvents(learner.id)).toBe(1)
  })
})

test('evidence under a key that a tick took is refused and stores nothing, also when the tick changed nothing', async () => {
  const learner = await makeLearner('Ivo')
  const evidence = { step: 'http', kind: 'link' as const, url: 'https://example.org/a', note: '' }
  await setProgress(learner, 'http', { status: 'not-started' }, 'key-0000')
  await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
  for (const key of ['key-0000', 'key-0001']) {
    expect(await refusal(addEvidence(learner, evidence, key))).toBe('key-reused')
  }
  expect(await db().evidence.count({ where: { learnerId: learner.id } })).toBe(0)
})

test('changing the track keeps every tick and counts what the new track shares', async () => {
  const learner = await makeLearner('Ida')
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(learner, 'node-runtime', { status: 'done' })
  await savePlan(learner, { ...samplePlan, track: 'django' })
  expect((await getProgress(learner)).totals.all.done).toBe(1)
  expect((await getLearner(learner.id)).enrollments).toMatchObject([{ coreDoneCount: 1 }])
  await savePlan(learner, samplePlan)
  expect((await getProgress(learner)).totals.all.done).toBe(2)
  expect(await countEvents(learner.id)).toBe(2)
})

test('a stranger finds no progress and no event of a learner', async () => {
  const [learner, stranger, mentor] = [
    await makeLearner('Jo'),
    await makeLearner('Kim'),
    await makePerson('Lee', { isMentor: true }),
  ]
  const { step } = await setProgress(learner, 'http', { status: 'done' })
  for (const who of [stranger, mentor]) {
    expect(await findProgress(who, learner.id)).toBeNull()
    expect((await listStepEvents(who, learner.id, step.id)).events).toEqual([])
    expect(await getLogSummary(who, learner.id, new Date())).toEqual(emptyLog)
  }
})
