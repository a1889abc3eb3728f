import { z } from 'zod'
import { typedText } from '@/lib/foundation/values/text'

export const unsubscribeQuerySchema = z.object({ token: typedText(300).min(1) })

/** What a mail program posts is said by RFC 8058 and of no further use; our own page says that it is one. */
export const unsubscribeFormSchema = z.object({ page: z.literal('yes').optional() })

/** From an address bar. */
export const unsubscribePageSchema = z.object({
  token: typedText(300).catch(''),
  done: z.literal('yes').optional().catch(undefined),
})
