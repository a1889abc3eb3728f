import { lastLearningDay } from '@/lib/learning/progress/activity'
import { getState } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { appendEntry, countSteps, type Ledger } from '@/lib/learning/progress/log/ledger'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { LogOwner } from './evidence'
import type { Happening } from './histories'
import type { Random } from './random'

/**
 * Makes a learner's log, with the states and counters that follow from it: the same as if each event had come through
 * the commands at its moment.
 */
export function makeLog(roadmap: Roadmap, author: LogOwner, happenings: readonly Happening[], random: Random) {
  const { learner, learnerId } = author
  const enrollments = [{ roadmapId: roadmap.id, trackSlug: learner.track }]
  let ledger: Ledger = { eventCount: 0, states: {}, enrollments }
  const events: ProgressEvent[] = []
  const verifiedAt = new Map<string, Date | null>()
  const inOrder = [...happenings].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  const eventRows = inOrder.map(({ actorId, idempotencyKey, ...happening }) => {
    const { stepId, occurredAt } = happening
    const from = happening.kind === 'status' ? getState(ledger.states, stepId).status : null
    const { ledger: next, event } = appendEntry(ledger, { ...happening, from })
    ledger = next
    events.push(event)
    verifiedAt.set(stepId, getState(next.states, stepId).isVerified ? occurredAt : null)
    const key = idempotencyKey ?? random.uuid()
    const moments = { statedAt: null, receivedAt: occurredAt }
    return {
      id: random.uuid(),
      ...event,
      known: event.known ?? false,
      ...moments,
      learnerId,
      actorId,
      idempotencyKey: key,
    }
  })
  const progress = [...verifiedAt].map(([stepId, at]) => {
    const { status, known, reason, statusAt, evidenceCount } = getState(ledger.states, stepId)
    const lastAt = events.findLast((event) => event.stepId === stepId)?.occurredAt
    const facts = { status, known, reason, evidenceCount, verifiedAt: at }
    return { learnerId, stepId, ...facts, statusAt: statusAt ? new Date(statusAt) : (lastAt ?? new Date(0)) }
  })
  const counters = countSteps(roadmap, learner.track, ledger.states)
  const head = {
    eventCount: ledger.eventCount,
    lastLearningDay: lastLearningDay(events, learner.timeZone),
    lastEventAt: events.at(-1)?.occurredAt ?? null,
  }
  return { events, eventRows, progress, counters, head }
}
