import { z } from 'zod'

/** Schema for the offset of a page in a list; invalid values become 0. */
export const listOffsetSchema = z.object({ from: z.coerce.number().int().min(0).max(10_000).catch(0).default(0) })
