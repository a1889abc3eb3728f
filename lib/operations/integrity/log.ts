import { countTotals, getState, type States } from '@/lib/learning/progress/completion'
import { type ProgressEvent, parseEventKind, statesAfter } from '@/lib/learning/progress/history'
import { countSteps, type Enrolled, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

type Counted = {
  readonly doneCount: number
  readonly verifiedCount: number
  readonly skippedCount: number
  readonly coreDoneCount: number
  readonly countedAt: number
}

/** A learner's log, with everything stored beside it that has to follow from it. */
export type StoredLearner = {
  readonly id: string
  readonly eventCount: number
  readonly events: readonly (Omit<ProgressEvent, 'kind'> & { readonly kind: string; readonly idempotencyKey: string })[]
  readonly progress: Parameters<typeof statesFromRows>[0]
  readonly enrollments: readonly (Enrolled & Counted)[]
  /** The learner's memberships in cohorts, with the roadmap that the cohort names. */
  readonly memberships: readonly Listed[]
}

type Listed = { readonly coreDone: number; readonly coreTotal: number } & {
  readonly cohort: { readonly roadmapId: string | null }
}

/** A roadmap, and the revision since which its counters have had their present meaning. */
export type CountedRoadmap = { readonly roadmap: Roadmap; readonly countedSince: number }

/** Describes what does not follow from a learner's log; empty when everything does. */
export function findLogProblems(learner: StoredLearner, roadmaps: readonly CountedRoadmap[]): string[] {
  try {
    const events = learner.events.map((event) => ({ ...event, kind: parseEventKind(event.kind) }))
    const folded = statesAfter(events)
    return [
      ...brokenNumbers(learner),
      ...brokenStates(folded, statesFromRows(learner.progress)),
      ...brokenCounters(learner, folded, roadmaps),
    ]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function brokenNumbers({ events, eventCount }: StoredLearner): string[] {
  const broken: string[] = []
  if (events.some(({ sequence }, index) => sequence !== index + 1)) broken.push('its events are not numbered from 1 on')
  if (eventCount !== events.length) broken.push(`it counts ${eventCount} events, and has ${events.length}`)
  const keys = new Set(events.map(({ idempotencyKey }) => idempotencyKey))
  if (keys.size < events.length) broken.push(`${events.length - keys.size} events share a key with another`)
  return broken
}

const FACTS = ['status', 'known', 'reason', 'evidenceCount', 'isVerified'] as const

function brokenStates(folded: States, stored: States): string[] {
  const steps = new Set([...Object.keys(folded), ...Object.keys(stored)])
  return [...steps].flatMap((step) => {
    const [one, other] = [getState(folded, step), getState(stored, step)]
    const wrong: string[] = FACTS.filter((fact) => one[fact] !== other[fact])
    // Stored steps that are not started have no moment.
    if (one.status !== 'not-started' && one.statusAt !== other.statusAt) wrong.push('statusAt')
    return wrong.length > 0 ? [`step ${step} does not follow from the log: ${wrong.join(', ')}`] : []
  })
}

function brokenCounters({ enrollments, memberships }: StoredLearner, folded: States, all: readonly CountedRoadmap[]) {
  const broken: string[] = []
  const roadmaps = all.map(({ roadmap }) => roadmap)
  for (const { roadmap, countedSince } of all) {
    const enrollment = enrollments.find(({ roadmapId }) => roadmapId === roadmap.id)
    // Skips counters of an older revision, which the next start recomputes.
    if (!enrollment || enrollment.countedAt < countedSince) continue
    const track = getTrackSlug(roadmap, enrollments)
    if (enrollment.trackSlug === '' && track !== '') broken.push(`it has no track on ${roadmap.slug}, which has some`)
    const { countedAt: _, ...counters } = countSteps(roadmap, track, folded)
    for (const [name, value] of Object.entries(counters)) {
      const found = enrollment[name as keyof typeof counters]
      if (found !== value) broken.push(`${name} on ${roadmap.slug} is ${found}, and ${value} by the log`)
    }
    // Until a learner is enrolled on the new roadmap of a cohort, it lists the former.
    const listed = memberships.filter(({ cohort }) => findChosenRoadmap(roadmaps, cohort.roadmapId) === roadmap)
    const { done, total } = countTotals(roadmap, track, folded).byLevel.junior
    const isWrong = listed.some(({ coreDone, coreTotal }) => coreDone !== done || coreTotal !== total)
    if (isWrong) broken.push(`a cohort lists it with other than ${done} of ${total} core steps of ${roadmap.slug}`)
  }
  return broken
}
