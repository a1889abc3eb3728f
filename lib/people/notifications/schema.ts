import { z } from 'zod'
import { whichUnknown } from '@/messages/generated/people/notifications'

const ids = z.strictObject({
  ids: z.union([z.array(z.guid()).min(1).max(100), z.guid().transform((id) => [id])]),
})
const onPage = z.strictObject({ path: z.string().min(1).max(500).startsWith('/') })
const until = z.strictObject({ until: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) })

/** Which notifications were read: by id, those that lead to a page, or all that came until a moment. */
export const readSchema = z.union([ids, onPage, until], {
  error: () => whichUnknown(),
})
export type ReadInput = z.infer<typeof readSchema>

/** From an address bar: what cannot be read is left out. */
export const listQuerySchema = z.object({
  cursor: z.string().max(100).optional().catch(undefined),
  /** Words of what it is about: a step, a person, a cohort. */
  q: z.string().trim().max(200).optional().catch(undefined),
  show: z.literal('unread').optional().catch(undefined),
})
