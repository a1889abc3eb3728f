import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'

export const unsubscribeQuerySchema = z.object({ token: rawText(300).min(1) })

/** Form of the request. Mail programs post what RFC 8058 prescribes, which is not needed; our own page sets `page`. */
export const unsubscribeFormSchema = z.object({ page: z.literal('yes').optional() })

/** Schema for the query of the page's address. */
export const unsubscribePageSchema = z.object({
  token: rawText(300).catch(''),
  done: z.literal('yes').optional().catch(undefined),
})
