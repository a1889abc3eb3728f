import { z } from 'zod'

/** How many rows of a list come before its page, in the page's address. What cannot be read is its beginning. */
export const listFromSchema = z.object({ from: z.coerce.number().int().min(0).max(10_000).catch(0).default(0) })
