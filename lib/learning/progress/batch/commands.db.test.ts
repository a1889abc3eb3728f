import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson } from '@/testing/people'
import { setProgress } from '../commands'
import { getProgress } from '../data'
import { statesAfter } from '../history'
import { countSteps } from '../log/ledger'
import type { ProgressChange } from '../schema'
import { setManyProgress } from './commands'

setUpDatabase()

const getLearner = (id: string) => db().learner.findUniqueOrThrow({ where: { id }, include: { enrollments: true } })
const countEvents = (learnerId: string) => db().event.count({ where: { learnerId } })
const tick = (step: string, over: Partial<ProgressChange> = {}): ProgressChange => ({
  step,
  status: 'done',
  idempotencyKey: `key-${step}`,
  ...over,
})

describe('many ticks at once', () => {
  test('are one event each, in their order, with one set of totals', async () => {
    const learner = await makeLearner('Ana')
    const answer = await setManyProgress(
      learner,
      ['http', 'docker', 'git-basics'].map((step) => tick(step)),
    )
    expect(
      answer.results.map((result) => result.ok && [result.step, result.state.slug, result.state.assurance]),
    ).toEqual([
      ['http', 'http', 'claimed'],
      ['docker', 'docker', 'claimed'],
      ['git-basics', 'git-basics', 'claimed'],
    ])
    expect(answer).toMatchObject({ roadmap: 'backend', totals: { all: { done: 3, claimed: 3 } }, eventCount: 3 })
    const events = await listEvents(learner, learner.id)
    expect(events.map(({ sequence, from, to }) => [sequence, from, to])).toEqual([
      [1, 'not-started', 'done'],
      [2, 'not-started', 'done'],
      [3, 'not-started', 'done'],
    ])
    expect(events.map((event) => event.stepId)).toEqual(
      answer.results.flatMap((result) => (result.ok ? [result.state.id] : [])),
    )
  })

  test('sent again write nothing and answer the same', async () => {
    const learner = await makeLearner('Bo')
    const changes = [tick('http'), tick('docker')]
    const first = await setManyProgress(learner, changes)
    expect(await setManyProgress(learner, changes)).toEqual(first)
    expect(await countEvents(learner.id)).toBe(2)
  })

  test('say each for itself whether it was known before', async () => {
    const learner = await makeLearner('Bea')
    const changes = [
      tick('http', { known: true }),
      tick('docker'),
      tick('git-basics', { status: 'learning', known: true }),
    ]
    const { results } = await setManyProgress(learner, changes)
    expect(results.map((result) => (result.ok ? result.state.known : result.code))).toEqual([true, false, 'invalid'])
    expect((await setManyProgress(learner, changes.slice(0, 2))).results).toEqual(results.slice(0, 2))
    const [again] = (await setManyProgress(learner, [tick('http')])).results
    expect(again).toMatchObject({ ok: false, code: 'key-reused' })
    expect((await listEvents(learner, learner.id)).map(({ known }) => known)).toEqual([true, false])
  })

  test('leave what is done already as it is, where they are asked to', async () => {
    const learner = await makeLearner('Bix')
    await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    const changes = ['http', 'docker'].map((step) => tick(step, { known: true }))
    for (const _ of ['first', 'again']) {
      const { results } = await setManyProgress(learner, changes, new Date(), undefined, true)
      expect(results.map((result) => result.ok && result.state.known)).toEqual([false, true])
    }
    expect(await countEvents(learner.id)).toBe(2)
    const corrected = await setManyProgress(learner, [tick('http', { known: true, idempotencyKey: 'key-0002' })])
    expect(corrected.results).toMatchObject([{ ok: true, state: { known: true } }])
  })

  test('that arrive twice at the same moment are written once', async () => {
    const learner = await makeLearner('Cy')
    const changes = ['http', 'docker', 'git-basics', 'debugging'].map((step) => tick(step))
    const [one, other] = await Promise.all([setManyProgress(learner, changes), setManyProgress(learner, changes)])
    expect(one).toEqual(other)
    expect((await listEvents(learner, learner.id)).map((event) => event.sequence)).toEqual([1, 2, 3, 4])
    expect(await db().idempotencyRecord.count({ where: { learnerId: learner.id } })).toBe(0)
  })

  test('and single ticks at the same moment are all kept, and the log has no gap', async () => {
    const learner = await makeLearner('Di')
    const single = ['sql-queries', 'transactions', 'rest-design', 'algorithms']
    await Promise.all([
      setManyProgress(learner, [tick('http'), tick('docker')]),
      ...single.map((step) => setProgress(learner, step, { status: 'done' }, `key-${step}`)),
      setManyProgress(learner, [tick('git-basics'), tick('debugging')]),
    ])
    expect((await listEvents(learner, learner.id)).map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect((await getProgress(learner)).totals.all.done).toBe(8)
  })

  test('keep the key of one that found its status already there: a late retry does not tick again', async () => {
    const learner = await makeLearner('Ed')
    await setProgress(learner, 'http', { status: 'done' }, 'key-0001')
    await setManyProgress(learner, [tick('http'), tick('docker')])
    expect(await countEvents(learner.id)).toBe(2)
    await setProgress(learner, 'http', { status: 'not-started' }, 'key-0002')
    const late = await setManyProgress(learner, [tick('http')])
    expect(late.results).toMatchObject([{ ok: true, state: { status: 'not-started' } }])
    expect(await countEvents(learner.id)).toBe(3)
  })

  test('refuse each bad one by itself and write the others', async () => {
    const learner = await makeLearner('Flo')
    await setProgress(learner, 'docker', { status: 'done' }, 'key-0001')
    await addEvidence(learner, { step: 'docker', kind: 'link', url: 'https://example.org/a', note: '' }, 'key-0002')
    const ahead = new Date(Date.now() + 2 * 86_400_000)
    const answer = await setManyProgress(learner, [
      tick('http'),
      tick('no-such-step'),
      tick('git-basics', { status: 'skipped' }),
      tick('git-basics', { reason: 'I know it' }),
      tick('debugging', { occurredAt: ahead }),
      tick('debugging', { occurredAt: new Date('1999-12-31T00:00:00Z') }),
      tick('docker', { status: 'learning', idempotencyKey: 'key-0001' }),
      tick('algorithms', { idempotencyKey: 'key-0002' }),
      tick('algorithms'),
    ])
    expect(answer.results.map((result) => (result.ok ? 'written' : result.code))).toEqual([
      'written',
      'not-found',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'key-reused',
      'key-reused',
      'written',
    ])
    expect(answer.results[1]).toEqual({
      step: 'no-such-step',
      ok: false,
      code: 'not-found',
      detail: 'The step was not found.',
    })
    expect(answer.totals.all.done).toBe(3)
    expect(await countEvents(learner.id)).toBe(4)
  })

  test('on one step are decided one after the other', async () => {
    const learner = await makeLearner('Gil')
    const answer = await setManyProgress(learner, [
      tick('http', { status: 'learning', idempotencyKey: 'key-0001' }),
      tick('http', { status: 'done', idempotencyKey: 'key-0002' }),
      tick('http', { status: 'done', idempotencyKey: 'key-0003' }),
      tick('http', { status: 'learning', idempotencyKey: 'key-0001' }),
      tick('http', { status: 'skipped', reason: 'Not now', idempotencyKey: 'key-0003' }),
    ])
    expect(answer.results.map((result) => (result.ok ? result.state.status : result.code))).toEqual([
      'learning',
      'done',
      'done',
      'done',
      'key-reused',
    ])
    const events = await listEvents(learner, learner.id)
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['not-started', 'learning'],
      ['learning', 'done'],
    ])
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 1, learning: 0 })
  })

  test('keep the time the device says, clamped to now, and both are stored', async () => {
    const learner = await makeLearner('Hu')
    const now = new Date('2026-11-24T10:00:00Z')
    const ahead = new Date('2026-11-25T09:00:00Z')
    const before = new Date('2026-11-20T09:00:00Z')
    await setManyProgress(learner, [tick('http', { occurredAt: ahead }), tick('docker', { occurredAt: before })], now)
    const events = await db().event.findMany({ where: { learnerId: learner.id }, orderBy: { sequence: 'asc' } })
    expect(
      events.map(({ occurredAt, statedAt, receivedAt, actorId }) => [occurredAt, statedAt, receivedAt, actorId]),
    ).toEqual([
      [now, ahead, now, learner.id],
      [before, before, now, learner.id],
    ])
    expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-24')
  })

  test('need a plan', async () => {
    const work = setManyProgress(await makePerson('Ida'), [tick('http')])
    await expect(work).rejects.toThrow(new AppError('not-found', 'The plan was not found.'))
  })

  test('of a roadmap that nobody knows are not found, and nothing is written', async () => {
    const learner = await makeLearner('Jo')
    await expect(setManyProgress(learner, [tick('http')], new Date(), 'nowhere')).rejects.toThrow(AppError)
    expect(await countEvents(learner.id)).toBe(0)
  })
})

test('counters and states equal the fold of the log after two hundred changes', async () => {
  const learner = await makeLearner('Kim')
  const roadmap = await getFirstRoadmap(learner)
  const statuses = ['done', 'learning', 'skipped', 'not-started'] as const
  const changes = Array.from({ length: 200 }, (_, index): ProgressChange => {
    const status = statuses[(index * 7) % 4] ?? 'done'
    const step = listSteps(roadmap)[(index * 31) % 60]?.slug ?? ''
    return tick(step, {
      status,
      reason: status === 'skipped' ? 'Not now' : undefined,
      idempotencyKey: `key-${index}-of-200`,
    })
  })
  await addEvidence(learner, { step: 'http', kind: 'link', url: 'https://example.org/a', note: '' })
  await setManyProgress(learner, changes.slice(0, 90))
  const { totals } = await setManyProgress(learner, changes.slice(90))
  const [progress, events, row] = await Promise.all([
    getProgress(learner),
    listEvents(learner, learner.id),
    getLearner(learner.id),
  ])
  const folded = statesAfter(events)
  expect(Object.keys(progress.states).sort()).toEqual(Object.keys(folded).sort())
  for (const [stepId, { statusAt: _, ...facts }] of Object.entries(progress.states)) {
    expect(folded[stepId]).toMatchObject(facts)
  }
  expect(progress.totals).toEqual(totals)
  expect(row).toMatchObject({ eventCount: events.length, enrollments: [countSteps(roadmap, 'nodejs', folded)] })
})

test('of many who tick for one learner at once each is through, however many go before', async () => {
  const learner = await makeLearner('Pat')
  const steps = listSteps(await getFirstRoadmap(learner)).map(({ slug }) => slug)
  const single = steps.slice(0, 30)
  const calls = [0, 1, 2, 3].map((call) => steps.slice(30 + 5 * call, 35 + 5 * call))
  await Promise.all([
    ...single.map((step) => setProgress(learner, step, { status: 'done' }, `key-${step}`)),
    ...calls.map((some) =>
      setManyProgress(
        learner,
        some.map((step) => tick(step)),
      ),
    ),
  ])
  const events = await listEvents(learner, learner.id)
  expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, one) => one + 1))
})

test('taking many ticks back takes their learning day back too', async () => {
  const learner = await makeLearner('Lea')
  const [before, now] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-24T08:00:00Z')]
  await setManyProgress(learner, [tick('http')], before)
  await setManyProgress(learner, [tick('docker'), tick('debugging')], now)
  expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-24')
  const back = ['docker', 'debugging'].map((step) =>
    tick(step, { status: 'not-started', idempotencyKey: `back-${step}` }),
  )
  await setManyProgress(learner, back, now)
  expect((await getLearner(learner.id)).lastLearningDay).toBe('2026-11-20')
})

test('ticks of one learner leave those of another alone, also under the same keys', async () => {
  const [one, two] = [await makeLearner('Mo'), await makeLearner('Nia')]
  await setManyProgress(one, [tick('http')])
  const answer = await setManyProgress(two, [tick('http', { status: 'learning' })])
  expect(answer.totals.all).toMatchObject({ done: 0, learning: 1 })
  expect((await getProgress(one)).totals.all.done).toBe(1)
})
