import { lastLearningDay } from '@/lib/learning/progress/activity'
import { getState } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { appendEntry, countSteps, type Ledger, type LogEntry } from '@/lib/learning/progress/log/ledger'
import { toProgressRow } from '@/lib/learning/progress/rows'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Random } from './random'

/** The learner whose log and work it is. `key` is their name in addresses of repositories. */
export type LogOwner = Readonly<Record<'learnerId' | 'key' | 'track' | 'timeZone', string>>

/** An event before it has its place in the log. The actor of a verdict is the mentor. */
export type Happening = Omit<LogEntry, 'from'> & { readonly actorId: string; readonly idempotencyKey?: string }

/**
 * Makes a learner's log, with the states and counters that follow from it: the same as if each event had come through
 * the commands at its moment.
 */
export function makeLog(roadmap: Roadmap, owner: LogOwner, happenings: readonly Happening[], random: Random) {
  const { learnerId, track, timeZone } = owner
  let ledger: Ledger = { eventCount: 0, states: {}, enrollments: [{ roadmapId: roadmap.id, trackSlug: track }] }
  const events: ProgressEvent[] = []
  const progress = new Map<string, ReturnType<typeof toProgressRow>>()
  const inOrder = [...happenings].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  const eventRows = inOrder.map(({ actorId, idempotencyKey = random.uuid(), ...happening }) => {
    const { stepId, kind, known = false, occurredAt } = happening
    const from = kind === 'status' ? getState(ledger.states, stepId).status : null
    const appended = appendEntry(ledger, { ...happening, from })
    ledger = appended.ledger
    events.push(appended.event)
    progress.set(stepId, toProgressRow(learnerId, stepId, ledger.states, occurredAt))
    const more = { learnerId, actorId, idempotencyKey, known, statedAt: null, receivedAt: occurredAt }
    return { id: random.uuid(), ...appended.event, ...more }
  })
  const head = {
    eventCount: ledger.eventCount,
    lastLearningDay: lastLearningDay(events, timeZone),
    lastEventAt: events.at(-1)?.occurredAt ?? null,
  }
  return {
    events,
    eventRows,
    progress: [...progress.values()],
    counters: countSteps(roadmap, track, ledger.states),
    head,
  }
}
