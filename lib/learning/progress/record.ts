import { findPlace, findStep, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { countTotals, type States } from './completion'
import { type ProgressEvent, withEvent } from './history'

/** A learner's log as it stands before something is recorded. */
export type Ledger = {
  readonly eventCount: number
  readonly states: States
  readonly enrollments: readonly Enrolled[]
}

/** A roadmap that the learner walks, and on which track. */
export type Enrolled = { readonly roadmapId: string; readonly trackSlug: string }

export type LogEntry = Omit<ProgressEvent, 'sequence'>

/** A new event, as it is stored. */
export type Recorded = {
  readonly event: ProgressEvent
  /** When the client says it happened. */
  readonly statedAt: Date | null
  readonly idempotencyKey: string
}

/** The counters of an enrollment: always the totals of its states, never added up on their own. */
export function countSteps(roadmap: Roadmap, trackSlug: string, states: States) {
  const totals = countTotals(roadmap, trackSlug, states)
  return {
    doneCount: totals.all.done,
    verifiedCount: totals.all.verified,
    skippedCount: totals.all.skipped,
    coreDoneCount: totals.byLevel.junior.done,
    countedAt: roadmap.revision,
  }
}

/** What recording one entry changes: the states after it and the number it takes in the log. */
export function record(ledger: Ledger, entry: LogEntry): { ledger: Ledger; event: ProgressEvent } {
  const event = { ...entry, sequence: ledger.eventCount + 1 }
  return { event, ledger: { ...ledger, eventCount: event.sequence, states: withEvent(ledger.states, event) } }
}

/** The track that a learner chose on a roadmap, whether it still has that one or not; null before they walk it. */
export const trackChosenOn = (roadmap: Roadmap, enrollments: readonly Enrolled[]): string | null =>
  enrollments.find(({ roadmapId }) => roadmapId === roadmap.id)?.trackSlug ?? null

/**
 * The track on which a learner walks a roadmap: the one chosen, or what they would begin with, also when the roadmap
 * no longer has the one they chose.
 */
export function trackOn(roadmap: Roadmap, enrollments: readonly Enrolled[]): string {
  const chosen = trackChosenOn(roadmap, enrollments)
  if (chosen !== null && roadmap.tracks.some(({ slug }) => slug === chosen)) return chosen
  const known = roadmap.tracks.find(({ slug }) => enrollments.some(({ trackSlug }) => trackSlug === slug))
  return (known ?? roadmap.tracks[0])?.slug ?? ''
}

/** The roadmaps whose counters these steps move: those walked that have one of them, or else the one it is written in. */
export function roadmapsMovedBy(
  entries: readonly Pick<LogEntry, 'stepId'>[],
  roadmaps: readonly Roadmap[],
  enrollments: readonly Enrolled[],
): readonly Roadmap[] {
  const moved = new Set<Roadmap>()
  for (const { stepId } of entries) {
    const holding = roadmaps.filter((roadmap) => findStep(roadmap, stepId))
    const walked = holding.filter(({ id }) => enrollments.some(({ roadmapId }) => roadmapId === id))
    const home = findPlace(roadmaps, stepId)?.roadmap
    for (const roadmap of walked.length > 0 ? walked : holding.filter((one) => one === home)) moved.add(roadmap)
  }
  return [...moved]
}
