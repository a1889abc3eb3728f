import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { savePlan } from '@/lib/learning/plans/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, samplePlan } from '@/testing/people'
import { decideChanges } from '../batch/decide-changes'
import { saveChanges } from '../commands'
import { getLedger } from '../states/data'
import { recordEntries, retryOnConflict } from './log.commands'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00.120Z')

/** Decides a tick, runs something else in between, and saves the decision. */
async function tickAround(learner: Viewer, slug: string, between: () => Promise<unknown>): Promise<void> {
  const roadmaps = await listRoadmaps(learner)
  const key = `tick-${slug}`
  const before = await getLedger(learner, [key], now)
  const decided = decideChanges(roadmaps, before, [{ step: slug, status: 'done', idempotencyKey: key }], now)
  await between()
  await saveChanges(learner, roadmaps, before, decided, now)
}

/** Writes to the same log as another server would. */
async function skip(learner: Viewer, slug: string): Promise<void> {
  const roadmaps = await listRoadmaps(learner)
  const stepId = findStepInRoadmaps(roadmaps, slug)?.step.id ?? ''
  const entry = { stepId, from: 'not-started', to: 'skipped', reason: 'Not now', occurredAt: now } as const
  const head = { roadmaps, learnerId: learner.id, actorId: learner.id, now, idempotencyKey: `skip-${slug}` }
  await db().$transaction((tx) => recordEntries({ ...head, tx }, [{ ...entry, kind: 'status' }]))
}

const getRows = async ({ id }: Viewer) => ({
  events: await db().event.findMany({ where: { learnerId: id }, orderBy: { sequence: 'asc' } }),
  states: await db().stepProgress.findMany({ where: { learnerId: id } }),
  learner: await db().learner.findUniqueOrThrow({ where: { id }, include: { enrollments: true } }),
})

test('a change to a log that has grown meanwhile is refused, and nothing of it is written', async () => {
  const learner = await makeLearner('Ana')
  let grown: unknown
  const tick = tickAround(learner, 'http', async () => {
    await skip(learner, 'docker')
    grown = await getRows(learner)
  })
  await expect(tick).rejects.toThrow()
  expect(await getRows(learner)).toEqual(grown)
})

test('so is one after which the counters would be those of another track', async () => {
  const learner = await makeLearner('Bo')
  const tick = tickAround(learner, 'http', () => savePlan(learner, { ...samplePlan, track: 'django' }))
  await expect(tick).rejects.toThrow()
  const { events, states, learner: row } = await getRows(learner)
  expect([events, states]).toEqual([[], []])
  expect(row).toMatchObject({ eventCount: 0, enrollments: [{ trackSlug: 'django', doneCount: 0 }] })
})

test('it is decided again on what is there then', async () => {
  const learner = await makeLearner('Cy')
  let tries = 0
  await retryOnConflict(learner, () =>
    tickAround(learner, 'http', async () => {
      if (++tries === 1) await skip(learner, 'docker')
    }),
  )
  expect(tries).toBe(2)
  const events = await listEvents(learner, learner.id)
  expect(events.map(({ sequence, to }) => [sequence, to])).toEqual([
    [1, 'skipped'],
    [2, 'done'],
  ])
})

test('what fails for another reason is not tried again', async () => {
  let tries = 0
  const broken = retryOnConflict(await makeLearner('Ed'), async () => {
    tries++
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect(tries).toBe(1)
})

test('events and states are stored as Prisma stores them', async () => {
  const learner = await makeLearner('Di')
  await tickAround(learner, 'http', async () => {})
  const [event] = await db().event.findMany({ where: { learnerId: learner.id } })
  const [state] = await db().stepProgress.findMany({ where: { learnerId: learner.id } })
  if (!event || !state) throw new Error('Nothing was stored.')
  const written = [await asText('Event', event), await asText('StepProgress', state)]
  await db().event.delete({ where: { id: event.id } })
  await db().event.create({ data: event })
  await db().stepProgress.deleteMany({ where: { learnerId: learner.id } })
  await db().stepProgress.create({ data: state })
  expect([await asText('Event', event), await asText('StepProgress', state)]).toEqual(written)
})

/** Reads the one row of a learner from the database, with the type of each value. */
async function asText(table: string, row: { learnerId: string }) {
  const typed = process.env.TEST_DATABASE === 'postgresql' ? 'pg_typeof' : 'typeof'
  const columns = Object.keys(row).map((name) =>
    Prisma.raw(`CAST("${name}" AS TEXT) AS "${name}", CAST(${typed}("${name}") AS TEXT) AS "type of ${name}"`),
  )
  return db()
    .$queryRaw`SELECT ${Prisma.join(columns)} FROM ${Prisma.raw(`"${table}"`)} WHERE "learnerId" = ${row.learnerId}`
}
