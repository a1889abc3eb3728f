import { randomUUID } from 'node:crypto'
import { readLibrary } from '@/commands/content-files'
import { openDatabase } from '@/lib/foundation/database/db'
import { lastLearningDay } from '@/lib/learning/progress/activity'
import { countTotals, getState } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { appendEntry, countSteps, type Ledger } from '@/lib/learning/progress/log/ledger'
import { toProgressRow } from '@/lib/learning/progress/rows'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { sessionCookie, sessionToken } from '@/lib/platform/auth/sessions/session-cookie'

export type LogLearner = { readonly id: string; readonly cookie: string; readonly events: number }

const DAY_MS = 24 * 60 * 60 * 1000
const TRACK = 'nodejs'
const ZONE = 'Asia/Kathmandu'
const DAYS = 1000
const ROWS_AT_ONCE = 500

/** Distribution of a log's ticks: over all its days, or within one hour. */
export type Spread = 'days' | 'hour'

type Click = readonly [stepId: string, to: string, at: number]

/**
 * Makes a log in which the same fifty steps are begun and done over a thousand days, and other steps are ticked and
 * unticked again and again, so that every learner has the same progress.
 */
function makeClicks(roadmap: Roadmap, count: number, spread: Spread, now: number): Click[] {
  const steps = listSteps(toTrackRoadmap(roadmap, TRACK)).map(({ id }) => id)
  const [learnt, toggled] = [steps.slice(0, 50), steps.slice(50, 80)]
  const base = learnt.flatMap((id, index): Click[] => {
    const at = now - (DAYS - 19 * index) * DAY_MS
    return [
      [id, 'learning', at],
      [id, 'done', at + 2 * DAY_MS],
    ]
  })
  const more = Array.from({ length: count - base.length }, (_, index): Click => {
    const part = index / (count - base.length)
    const at = spread === 'days' ? now - (1 - part) * DAYS * DAY_MS : now - (1 - part) * (DAY_MS / 24)
    const round = Math.floor(index / toggled.length)
    return [toggled[index % toggled.length] ?? '', round % 2 === 0 ? 'done' : 'not-started', Math.floor(at)]
  })
  return [...base, ...more].sort(([, , one], [, , other]) => one - other)
}

/** Makes a learner with that many events, in the mentor's cohort. */
export async function makeLogLearner(databaseUrl: string, url: string, count: number, spread: Spread) {
  const [roadmap] = toRoadmaps(readLibrary())
  if (!roadmap) throw new Error('There is no roadmap.')
  const client = openDatabase(databaseUrl)
  const [id, now] = [randomUUID(), new Date()]
  let ledger: Ledger = { eventCount: 0, states: {}, enrollments: [{ roadmapId: roadmap.id, trackSlug: TRACK }] }
  const events: ProgressEvent[] = []
  for (const [stepId, to, at] of makeClicks(roadmap, count, spread, now.getTime())) {
    const from = getState(ledger.states, stepId).status
    const made = appendEntry(ledger, { stepId, kind: 'status', from, to, reason: null, occurredAt: new Date(at) })
    ledger = made.ledger
    events.push(made.event)
  }
  const createdAt = new Date(now.getTime() - DAYS * DAY_MS)
  const day = lastLearningDay(events, ZONE)
  await client.user.create({ data: { id, name: `Log of ${count}`, email: `${id}@waymark.test`, timeZone: ZONE } })
  const head = { eventCount: count, lastLearningDay: day, lastEventAt: now, createdAt }
  await client.learner.create({ data: { id, weeklyHours: 10, studyDays: 31, ...head } })
  const track = { learnerId: id, roadmapId: roadmap.id, trackSlug: TRACK, seenRevision: 1_000 }
  await client.enrollment.create({ data: { ...track, ...countSteps(roadmap, TRACK, ledger.states) } })
  const { done, total } = countTotals(roadmap, TRACK, ledger.states).byLevel.junior
  const mentor = await client.membership.findFirstOrThrow({
    where: { role: 'mentor', user: { isMentor: true } },
    orderBy: { user: { email: 'asc' } },
  })
  const counted = { coreDone: done, coreTotal: total, lastLearningDay: day ?? '', sortName: 'log' }
  await client.membership.create({ data: { cohortId: mentor.cohortId, userId: id, role: 'learner', ...counted } })
  const rows = events.map((event) => {
    return { ...event, learnerId: id, actorId: id, receivedAt: event.occurredAt, idempotencyKey: randomUUID() }
  })
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await client.event.createMany({ data: rows.slice(from, from + ROWS_AT_ONCE) })
  }
  const states = Object.keys(ledger.states).map((stepId) => toProgressRow(id, stepId, ledger.states, now))
  await client.stepProgress.createMany({ data: states })
  const expiresAt = new Date(now.getTime() + DAY_MS)
  const session = await client.session.create({ data: { userId: id, userAgent: 'bench', expiresAt } })
  await client.$disconnect()
  const cookie = `${sessionCookie(url).name}=${await sessionToken({ userId: id, sessionId: session.id })}`
  return { id, cookie, events: count } satisfies LogLearner
}
