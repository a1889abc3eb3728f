import { z } from 'zod'
import { type Direction, type LearnerSort, learnerSorts } from './sorts'

/**
 * Where a page of learners ended: the value it is sorted by and the person, so that the next begins right after them
 * whoever came or went in between.
 */
export type LearnerCursor = {
  readonly sort: LearnerSort
  readonly direction: Direction
  readonly value: string | number
  readonly id: string
}

const cursorSchema = z.tuple([
  z.enum(learnerSorts),
  z.enum(['asc', 'desc']),
  z.union([z.string().max(400), z.number()]),
  z.guid(),
])

export const writeLearnerCursor = ({ sort, direction, value, id }: LearnerCursor): string =>
  Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url')

/** Null for text that is no cursor of this order. */
export function readLearnerCursor(text: string, sort: LearnerSort, direction: Direction): LearnerCursor | null {
  try {
    const written = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const [its, way, value, id] = written
    const isNumber = sort === 'progress' || sort === 'behind' || sort === 'pace'
    if (its !== sort || way !== direction || (typeof value === 'number') !== isNumber) return null
    return { sort, direction, value, id }
  } catch {
    return null
  }
}
