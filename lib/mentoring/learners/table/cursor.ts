import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'
import { type Direction, type LearnerSort, learnerSorts } from './sorts'

/**
 * Position at which a page of learners ended: the value it is sorted by and the person, so that the next page begins
 * right after them whoever joined or left in between.
 */
export type LearnerCursor = {
  readonly sort: LearnerSort
  readonly direction: Direction
  readonly value: string | number
  readonly id: string
}

/** Value types of each sort's column: an integer of 32 bits, any number, or text. */
const values: Readonly<Record<LearnerSort, z.ZodType<string | number>>> = {
  name: rawText(400),
  progress: z.int32(),
  last: rawText(400),
  behind: z.int32(),
  pace: z.number(),
  forecast: rawText(400),
  late: z.int32(),
}

const cursorSchema = z.tuple([z.enum(learnerSorts), z.enum(['asc', 'desc']), z.unknown(), z.guid()])

export const writeLearnerCursor = ({ sort, direction, value, id }: LearnerCursor): string =>
  Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url')

/** Parses a cursor; null for invalid text or another order. */
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
