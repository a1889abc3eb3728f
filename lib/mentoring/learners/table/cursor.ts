import { z } from 'zod'
import { typedText } from '@/lib/foundation/values/text'
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

/** What the column of each order holds: a whole number of 32 bits, any other, or text. */
const values: Readonly<Record<LearnerSort, z.ZodType<string | number>>> = {
  name: typedText(400),
  progress: z.int32(),
  last: typedText(400),
  behind: z.int32(),
  pace: z.number(),
  forecast: typedText(400),
}

const cursorSchema = z.tuple([z.enum(learnerSorts), z.enum(['asc', 'desc']), z.unknown(), z.guid()])

export const writeLearnerCursor = ({ sort, direction, value, id }: LearnerCursor): string =>
  Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url')

/** Null for text that is no cursor of this order. */
export function readLearnerCursor(text: string, sort: LearnerSort, direction: Direction): LearnerCursor | null {
  try {
    const written = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const [its, way, value, id] = written
    if (its !== sort || way !== direction) return null
    return { sort, direction, value: values[sort].parse(value), id }
  } catch {
    return null
  }
}
