import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { isUnavailable } from '@/lib/foundation/errors'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { planChangeFields } from '@/lib/learning/plans/data'
import { unpackDays } from '@/lib/learning/plans/study-days'
import type { LogLine } from '@/lib/learning/progress/history'
import { getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { type LogHead, readLogs, splitIntoBatches } from '@/lib/learning/progress/summary/data'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { toObservedLearner } from './history'
import type { ObservedLearner } from './replay'

/**
 * Sample size, at most: shares are then off by one in a hundred at most. The sample is the same every night, so that no
 * date moves because of another draw.
 */
const MOST_PEOPLE = 1000
/** Longest log that is read: a longer one would delay other requests. */
const MOST_LINES = 5000
/** Shortest time since a learner began: less shows next to nothing. */
const LEAST_DAYS = 14
const BATCH = 20
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Reads the learners whose main roadmap this is with their whole logs, a few at a time, without those who requested
 * deletion. Ids are random, so the first of them are a fair sample.
 */
export async function* streamObservedLearners(
  _operator: Operator,
  roadmap: Roadmap,
  now: Date,
): AsyncGenerator<ObservedLearner> {
  const roadmaps = await listRoadmaps(visitor)
  const whereMain =
    roadmap.id === roadmaps[0]?.id
      ? { OR: [{ roadmapId: null }, { roadmapId: { notIn: roadmaps.slice(1).map(({ id }) => id) } }] }
      : { roadmapId: roadmap.id }
  let after = ''
  for (let read = 0; read < MOST_PEOPLE; read += BATCH) {
    const rows = await db().learner.findMany({
      where: {
        ...whereMain,
        id: { gt: after },
        eventCount: { gt: 0, lte: MOST_LINES },
        createdAt: { lt: new Date(now.getTime() - LEAST_DAYS * DAY_MS) },
        user: { deletesAt: null },
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        ...{ id: true, weeklyHours: true, studyDays: true, createdAt: true, eventCount: true },
        enrollments: { select: { roadmapId: true, trackSlug: true } },
        pauses: { select: { from: true, to: true, createdAt: true } },
        planChanges: planChangeFields,
        user: { select: { timeZone: true } },
      },
    })
    const heads = rows.map((row) => ({
      learnerId: row.id,
      eventCount: row.eventCount,
      timeZone: row.user.timeZone,
      row,
    }))
    for (const part of splitIntoBatches(heads)) {
      const logs = await readEachLog(part)
      for (const { row } of part) {
        const { id, enrollments, studyDays, createdAt: startedAt, planChanges: changes, user } = row
        const lines = logs.get(id) ?? []
        if (lines instanceof Error) {
          yield unreadable(id, lines)
          continue
        }
        const events = lines.map((line) => ({ ...line, reason: null }))
        yield toObservedLearner(
          {
            ...{ id, roadmap, startedAt, changes, events },
            ...{ weeklyHours: row.weeklyHours, pauses: row.pauses },
            timeZone: isTimeZone(user.timeZone) ? user.timeZone : 'UTC',
            track: getTrackSlug(roadmap, enrollments),
            studyDays: unpackDays(studyDays),
          },
          now,
        )
      }
      await breathe()
    }
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) return
    after = last.id
    await breathe()
  }
}

/**
 * Reads logs by learner, or the error of a log that cannot be read. They are read one by one when reading them together
 * fails.
 */
async function readEachLog(heads: readonly LogHead[]): Promise<ReadonlyMap<string, LogLine[] | Error>> {
  try {
    return await readLogs(heads)
  } catch (error) {
    if (isUnavailable(error)) throw error
    if (heads.length > 1)
      return new Map((await Promise.all(heads.map((head) => readEachLog([head])))).flatMap((one) => [...one]))
    return new Map(heads.map(({ learnerId }) => [learnerId, error instanceof Error ? error : new Error(String(error))]))
  }
}

/** Returns a learner whose every reading throws. */
const unreadable = (id: string, error: Error): ObservedLearner => ({
  id,
  startedOn: '1970-01-01',
  until: '1970-01-01',
  knownOn: () => {
    throw error
  },
})
