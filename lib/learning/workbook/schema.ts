import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { boundedText, stepReference, webAddress } from '@/lib/foundation/values/text'
import { confidences } from './confidence'

export const checklistMarkSchema = z.strictObject({ isChecked: z.boolean() })

export const noteSchema = z.strictObject({
  body: boundedText(20_000),
  /** The version that the text is based on; 0 for a new note. */
  version: z.number().int().min(0).max(LARGEST_INTEGER),
})
export type NoteInput = z.infer<typeof noteSchema>

export const ownLinkSchema = z.strictObject({ step: stepReference, title: oneLine(120), url: webAddress })
export type OwnLinkInput = z.infer<typeof ownLinkSchema>

export const confidenceSchema = z.strictObject({ value: z.literal(confidences) })

/** Query parameter for a page of a step's links; an unreadable one is ignored. */
export const linksAddressSchema = z.object({
  linksBefore: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
