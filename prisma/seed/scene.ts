import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Notice } from '@/lib/people/notifications/notice'
import { after, DAY, HOUR } from './calendar'
import type { LogOwner } from './log'
import { type Random, randomFor } from './random'
import type { Rows } from './rows'
import type { Staff } from './staff'
import type { LearnerStory } from './stories'

/** The roadmap with the ids of its rows in this database. */
export type RoadmapParts = {
  readonly roadmap: Roadmap
  readonly checklist: readonly { readonly id: string; readonly stepId: string; readonly position: number }[]
  readonly rubric: readonly { readonly id: string; readonly stepId: string }[]
  /** Titles by slug. */
  readonly skillTitles: ReadonlyMap<string, string>
}

/** The input of a learner's stories, and the rows that they add to. */
export type Scene = {
  readonly parts: RoadmapParts
  readonly staff: Staff
  readonly learner: LearnerStory
  readonly owner: LogOwner
  readonly now: Date
  readonly random: Random
  readonly rows: Rows
}

/** Days of notifications in the demo. */
const NOTIFIED_DAYS = 9
/** Age from which a notification has been read, some hours after it came. */
const UNREAD_FOR = 26 * HOUR

/** Adds notifications as the commands would have sent them at a moment, if it is one of the last days. */
export function notify({ now, rows }: Scene, at: Date, notices: readonly Notice[]): void {
  if (at > now || at < after(now, -NOTIFIED_DAYS * DAY)) return
  for (const { facts, ...notice } of notices) {
    const random = randomFor(`${notice.userId} ${notice.key}`)
    const isRead = now.getTime() - at.getTime() > UNREAD_FOR
    const readAt = isRead ? after(at, random.between(0.5, 9) * HOUR) : null
    const state = { createdAt: at, readAt, digestDue: !isRead }
    rows.notification.push({ id: random.uuid(), ...notice, facts: JSON.stringify(facts), ...state })
  }
}
