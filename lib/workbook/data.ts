import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { dayOf } from '@/lib/values/calendar-date'
import { type Confidence, confidences } from './confidence'
import type { Judged } from './self-knowledge'

export type Note = { readonly body: string; readonly version: number }
export type OwnLink = { readonly id: string; readonly title: string; readonly url: string }

/** What a learner keeps with a step for themselves: nobody else ever reads it. */
export type StepWork = {
  /** Ids of the checklist items that are marked. */
  readonly markedItems: readonly string[]
  readonly note: Note
  readonly links: readonly OwnLink[]
  /** The newest answer; null before the first. */
  readonly confidence: Confidence | null
}

const empty: StepWork = { markedItems: [], note: { body: '', version: 0 }, links: [], confidence: null }

/** The viewer's own work on a step; empty where there is none, also before onboarding. */
export async function getStepWork(viewer: Viewer, stepId: string): Promise<StepWork> {
  const row = await db().learner.findUnique({
    where: { id: viewer.id },
    select: {
      marks: { where: { item: { stepId } }, select: { itemId: true } },
      notes: { where: { stepId }, select: { body: true, version: true } },
      ownLinks: { where: { stepId }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true, url: true } },
      confidences: { where: { stepId }, orderBy: { createdAt: 'desc' }, take: 1, select: { value: true } },
    },
  })
  if (!row) return empty
  return {
    markedItems: row.marks.map(({ itemId }) => itemId),
    note: row.notes[0] ?? empty.note,
    links: row.ownLinks,
    confidence: confidences.find((value) => value === row.confidences[0]?.value) ?? null,
  }
}

/** All of the viewer's own answers to how sure they were, oldest first, each with the verdict that followed it. */
export async function listConfidence(viewer: Viewer): Promise<Judged[]> {
  const verdicts = {
    where: { learnerId: viewer.id },
    select: { iterations: { select: { verdict: { select: { outcome: true, createdAt: true } } } } },
  } as const
  const rows = await db().confidence.findMany({
    where: { learnerId: viewer.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { step: { select: { title: true, reviews: verdicts } } },
  })
  return rows.map(({ value, createdAt, step }) => {
    const given = step.reviews.flatMap(({ iterations }) => iterations.flatMap(({ verdict }) => verdict ?? []))
    const next = given
      .filter((verdict) => verdict.createdAt >= createdAt)
      .sort((a, b) => +a.createdAt - +b.createdAt)[0]
    return {
      stepTitle: step.title,
      day: dayOf(createdAt, viewer.timeZone),
      confidence: confidences.find((one) => one === value) ?? 1,
      verdict: next ? { day: dayOf(next.createdAt, viewer.timeZone), outcome: parseOutcome(next.outcome) } : null,
    }
  })
}

const parseOutcome = (text: string) => (text === 'competent' || text === 'excellent' ? text : 'not-yet')
