import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'
import { type CountedRoadmap, findLogProblems } from './log'

const BATCH = 100
/** Most log lines per batch, unless one learner alone has more: memory stays bounded however long logs are. */
const LINES = 20_000

/** Checks every learner's states and counters against their log, up to a hundred at a time, while writes continue. */
export async function checkLearners(_operator: Operator): Promise<IntegrityCheck> {
  const roadmaps = await countedRoadmaps()
  const lines = new ProblemLines()
  let [seen, events] = [0, 0]
  for (let after = ''; ; await breathe()) {
    const learners = await load(db(), { in: await nextIds(after) }, BATCH)
    for (const learner of learners) {
      // A write may have come between the queries: rereads an apparent problem in one transaction.
      if (findLogProblems(learner, roadmaps).length > 0) lines.add(...(await brokenForSure(learner.id, roadmaps)))
      events += learner.events.length
    }
    seen += learners.length
    const last = learners.at(-1)
    if (!last) break
    after = last.id
  }
  return {
    name: 'What learners have follows from their logs',
    seen: `${seen} learners, ${events} events`,
    problems: lines.all(),
    remarks: [],
  }
}

/** Returns the ids of the next learners, as many as have at most `LINES` log lines together. */
async function nextIds(after: string): Promise<string[]> {
  const rows = await db().learner.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, _count: { select: { events: true } } },
  })
  let lines = 0
  const end = rows.findIndex(({ _count }, index) => {
    lines += _count.events
    return index > 0 && lines > LINES
  })
  return rows.slice(0, end === -1 ? undefined : end).map(({ id }) => id)
}

async function brokenForSure(id: string, roadmaps: readonly CountedRoadmap[]): Promise<string[]> {
  const [learner] = await db().$transaction((tx) => load(tx, id, 1))
  return learner ? findLogProblems(learner, roadmaps).map((what) => `learner ${id}: ${what}`) : []
}

async function countedRoadmaps(): Promise<CountedRoadmap[]> {
  const roadmaps = await listRoadmaps(visitor)
  const rows = await db().roadmap.findMany({ select: { id: true, countedSince: true } })
  return roadmaps.map((roadmap) => ({
    roadmap,
    countedSince: rows.find(({ id }) => id === roadmap.id)?.countedSince ?? roadmap.revision,
  }))
}

const eventFacts = {
  ...{ sequence: true, stepId: true, kind: true, from: true, to: true, known: true, reason: true },
  ...{ occurredAt: true, idempotencyKey: true },
}

async function load(from: Transaction, id: string | { in: string[] }, take: number) {
  const rows = await from.learner.findMany({
    where: { id },
    orderBy: { id: 'asc' },
    take,
    select: {
      ...{ id: true, eventCount: true, progress: true, enrollments: true },
      events: { orderBy: { sequence: 'asc' }, select: eventFacts },
    },
  })
  const places = await from.membership.findMany({
    where: { role: 'learner', userId: { in: rows.map((row) => row.id) } },
    select: { userId: true, coreDone: true, coreTotal: true, cohort: { select: { roadmapId: true } } },
  })
  return rows.map((row) => ({ ...row, memberships: places.filter(({ userId }) => userId === row.id) }))
}
