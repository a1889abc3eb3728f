import { z } from 'zod'
import { type LearnerSort, learnerSorts } from './schema'

/**
 * Where a page of learners ended: the value it is sorted by and the id, so that the next begins right after it
 * whatever came or went in between. Those without a plan stand last, by name.
 */
export type LearnerCursor = {
  readonly sort: LearnerSort
  readonly hasPlan: boolean
  readonly value: string | number | null
  readonly id: string
}

const cursorSchema = z.tuple([
  z.enum(learnerSorts),
  z.boolean(),
  z.union([z.string().max(200), z.number().int().min(0).max(1_000_000), z.null()]),
  z.guid(),
])

export function writeCursor({ sort, hasPlan, value, id }: LearnerCursor): string {
  return Buffer.from(JSON.stringify([sort, hasPlan, value, id])).toString('base64url')
}

/** Null for text that is no cursor of this order. */
export function readCursor(text: string, sort: LearnerSort): LearnerCursor | null {
  try {
    const [written, hasPlan, value, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    )
    const cursor = { sort: written, hasPlan, value, id }
    return written === sort && isOfSort(cursor) ? cursor : null
  } catch {
    return null
  }
}

/** The value must be of the kind that this order compares. */
function isOfSort({ sort, hasPlan, value }: LearnerCursor): boolean {
  if (!hasPlan || sort === 'name') return typeof value === 'string'
  if (sort === 'progress') return typeof value === 'number'
  return value === null || typeof value === 'string'
}

/** Name by the alphabet; most progress first; who learned last first, and last those who have not yet. */
export function orderOf(sort: LearnerSort) {
  const byId = { learnerId: 'asc' } as const
  if (sort === 'name') return [{ learner: { user: { name: 'asc' } } } as const, byId]
  if (sort === 'progress') return [{ coreDoneCount: 'desc' } as const, byId]
  return [{ learner: { lastLearningDay: { sort: 'desc', nulls: 'last' } } } as const, byId]
}

/** The enrollments that come after a cursor in its order. */
export function after({ sort, value, id }: LearnerCursor) {
  const later = { learnerId: { gt: id } }
  if (sort === 'name') {
    const name = String(value)
    return { OR: [{ learner: { user: { name: { gt: name } } } }, { learner: { user: { name } }, ...later }] }
  }
  if (sort === 'progress') {
    const count = Number(value)
    return { OR: [{ coreDoneCount: { lt: count } }, { coreDoneCount: count, ...later }] }
  }
  const on = (lastLearningDay: string | null | { lt: string }) => ({ learner: { lastLearningDay } })
  if (value === null) return { ...on(null), ...later }
  const day = String(value)
  return { OR: [on({ lt: day }), on(null), { ...on(day), ...later }] }
}

/** The people without a plan that come after a cursor. */
export function afterName({ value, id }: LearnerCursor) {
  const name = String(value)
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}
