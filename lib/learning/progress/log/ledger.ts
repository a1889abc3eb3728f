import { findStep, findStepInRoadmaps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { countTotals, type Progress, type States } from '../completion'
import { type ProgressEvent, withEvent } from '../history'

/** A learner's log before something is recorded. */
export type Ledger = {
  readonly eventCount: number
  readonly states: States
  readonly enrollments: readonly Enrolled[]
}

/** A roadmap that the learner follows, and the chosen track. */
export type Enrolled = {
  readonly roadmapId: string
  readonly trackSlug: string
  /** When a learner who had a plan already took the roadmap up; null for the plan's own start. */
  readonly startedAt?: Date | null
}

/** Returns when a learner set out on a roadmap: with their plan, or later. */
export function findStart(roadmap: Roadmap, enrollments: readonly Enrolled[], planMadeAt: Date): Date {
  const startedAt = enrollments.find(({ roadmapId }) => roadmapId === roadmap.id)?.startedAt
  return startedAt && startedAt > planMadeAt ? startedAt : planMadeAt
}

export type LogEntry = Omit<ProgressEvent, 'sequence'>

/** A new event with what is stored beside it. */
export type RecordedEvent = {
  readonly event: ProgressEvent
  /** Time of the event according to the client. */
  readonly statedAt: Date | null
  readonly idempotencyKey: string
}

/** Computes the counters of an enrollment: always the totals of its states, never added up separately. */
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

/** Records one entry: returns the states after it and its number in the log. */
export function appendEntry(ledger: Ledger, entry: LogEntry): { ledger: Ledger; event: ProgressEvent } {
  const event = { ...entry, sequence: ledger.eventCount + 1 }
  return { event, ledger: { ...ledger, eventCount: event.sequence, states: withEvent(ledger.states, event) } }
}

/**
 * Returns the track that a learner chose on a roadmap, even if the roadmap no longer has it; null before they follow
 * it.
 */
export const findChosenTrackSlug = (roadmap: Roadmap, enrollments: readonly Enrolled[]): string | null =>
  enrollments.find(({ roadmapId }) => roadmapId === roadmap.id)?.trackSlug ?? null

/**
 * Returns the track of a learner on a roadmap: the chosen one, else a default, also when the roadmap no longer has the
 * chosen one.
 */
export function getTrackSlug(roadmap: Roadmap, enrollments: readonly Enrolled[]): string {
  const chosen = findChosenTrackSlug(roadmap, enrollments)
  if (chosen !== null && roadmap.tracks.some(({ slug }) => slug === chosen)) return chosen
  const known = roadmap.tracks.find(({ slug }) => enrollments.some(({ trackSlug }) => trackSlug === slug))
  return (known ?? roadmap.tracks[0])?.slug ?? ''
}

/**
 * Returns the roadmaps whose counters these steps affect: followed ones that contain a step, or else the step's own.
 */
export function listAffectedRoadmaps(
  entries: readonly Pick<LogEntry, 'stepId'>[],
  roadmaps: readonly Roadmap[],
  enrollments: readonly Enrolled[],
): readonly Roadmap[] {
  const moved = new Set<Roadmap>()
  for (const { stepId } of entries) {
    const holding = roadmaps.filter((roadmap) => findStep(roadmap, stepId))
    const walked = holding.filter(({ id }) => enrollments.some(({ roadmapId }) => roadmapId === id))
    const home = findStepInRoadmaps(roadmaps, stepId)?.roadmap
    for (const roadmap of walked.length > 0 ? walked : holding.filter((one) => one === home)) moved.add(roadmap)
  }
  return [...moved]
}

/** Where a learner stands on a roadmap. */
export function toProgress(roadmap: Roadmap, { states, enrollments, eventCount }: Ledger): Progress {
  const track = getTrackSlug(roadmap, enrollments)
  return { track, states, totals: countTotals(roadmap, track, states), eventCount }
}
