import { z } from 'zod'

export const unsubscribeQuerySchema = z.object({ token: z.string().min(1).max(300) })

/** What a mail program posts is said by RFC 8058 and of no further use; our own page says that it is one. */
export const unsubscribeFormSchema = z.object({ page: z.literal('yes').optional() })

/** From an address bar. */
export const unsubscribePageSchema = z.object({
  token: z.string().max(300).catch(''),
  done: z.literal('yes').optional().catch(undefined),
})
