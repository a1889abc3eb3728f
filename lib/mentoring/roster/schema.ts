import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'

/** Query of an import: with `preview=1` nothing changes. */
export const rosterQuerySchema = z.object({ preview: z.literal('1').optional() })

/** Query of the list of rosters. */
export const rostersQuerySchema = z.object({ cursor: rawText(100).optional() })
/** Query of the page's address: an invalid cursor is ignored. */
export const rosterPageSchema = z.object({ cursor: rawText(100).optional().catch(undefined) })
