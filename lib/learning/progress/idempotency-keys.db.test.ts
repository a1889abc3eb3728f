import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { saveChanges, setProgress } from './commands'
import { getLedger } from './states/data'

setUpDatabase()

test('a tick that changes nothing and a piece of evidence, at once under one key, are never both done', async () => {
  const learner = await makeLearner('Ana')
  await setProgress(learner, 'docker', { status: 'done' })
  for (let round = 0; round < 8; round++) {
    const key = `key-of-round-${round}`
    const evidence = { step: 'docker', kind: 'link', url: 'https://example.org/a', note: '' } as const
    const tick = () => setProgress(learner, 'docker', { status: 'done' }, key)
    const outcomes = await Promise.allSettled([tick(), addEvidence(learner, evidence, key)])
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(['key-reused'])
    // Only the first one is stored.
    const where = { learnerId: learner.id, idempotencyKey: key }
    expect((await db().event.count({ where })) + (await db().idempotencyRecord.count({ where }))).toBe(1)
    const [again] = await Promise.allSettled([tick()])
    expect(again?.status).toBe(outcomes[0]?.status)
  }
})

test('a tick that changes nothing gives way to evidence that took its key after it was decided', async () => {
  const learner = await makeLearner('Bo')
  await setProgress(learner, 'docker', { status: 'done' })
  const [now, key] = [new Date(), 'key-of-both']
  const [roadmaps, before] = [await listRoadmaps(learner), await getLedger(learner, [key], now)]
  await addEvidence(learner, { step: 'docker', kind: 'link', url: 'https://example.org/a', note: '' }, key)
  const [stepId = ''] = Object.keys(before.ledger.states)
  const request = { stepId, status: 'done', known: null, reason: null, statedAt: null } as const
  const decided = { recorded: [], unchanged: [{ request, idempotencyKey: key }], ledger: before.ledger }
  await expect(saveChanges(learner, roadmaps, before, decided, now)).rejects.toThrow()
  expect(await db().idempotencyRecord.count({ where: { learnerId: learner.id } })).toBe(0)
  await expect(setProgress(learner, 'docker', { status: 'done' }, key)).rejects.toMatchObject({ code: 'key-reused' })
})
