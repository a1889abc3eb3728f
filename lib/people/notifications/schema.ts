import { z } from 'zod'
import { instantFrom } from '@/lib/foundation/values/instant'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { boundedText, rawText } from '@/lib/foundation/values/text'
import { whichUnknown } from '@/messages/generated/people/notifications'

const ids = z.strictObject({
  ids: z.union([z.array(z.guid()).min(1).max(100), z.guid().transform((id) => [id])]),
})
const onPage = z.strictObject({ path: rawText(500).startsWith('/') })
const until = z.strictObject({ until: instantFrom() })

/** Notifications to mark as read: by id, those that lead to a page, or all that came until a moment. */
export const readSchema = z.union([ids, onPage, until], {
  error: () => whichUnknown(),
})
export type ReadInput = z.infer<typeof readSchema>

/** Schema for the query of the page's address: invalid values are ignored. */
export const listQuerySchema = z.object({
  cursor: listCursor.optional().catch(undefined),
  /** Words of its names: a step, a person, a cohort. */
  q: boundedText(200).optional().catch(undefined),
  show: z.literal('unread').optional().catch(undefined),
})
