import type { Roadmap } from '@/lib/roadmaps/roadmap'
import { type States, totalsOf } from './completion'
import { type ProgressEvent, withEvent } from './history'

/** An enrollment as it stands before something is recorded. */
export type Ledger = {
  readonly trackSlug: string
  readonly eventCount: number
  readonly states: States
}

export type Entry = Omit<ProgressEvent, 'sequence'>

/** The counters of an enrollment: always the totals of its states, never added up on their own. */
export function countersOf(roadmap: Roadmap, trackSlug: string, states: States) {
  const totals = totalsOf(roadmap, trackSlug, states)
  return {
    doneCount: totals.all.done,
    verifiedCount: totals.all.verified,
    skippedCount: totals.all.skipped,
    coreDoneCount: totals.byLevel.junior.done,
  }
}

/** What recording one entry changes: the states after it and the number it takes in the log. */
export function record(ledger: Ledger, entry: Entry): { ledger: Ledger; event: ProgressEvent } {
  const event = { ...entry, sequence: ledger.eventCount + 1 }
  return { event, ledger: { ...ledger, eventCount: event.sequence, states: withEvent(ledger.states, event) } }
}
