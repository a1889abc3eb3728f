import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import { requiredText } from '@/lib/foundation/values/text'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { replyKinds } from './saved-reply'

export const replyKindSchema = z.enum(replyKinds, { error: () => refusals.chooseReplyKind() })

export const savedReplySchema = z
  .strictObject({
    kind: replyKindSchema,
    title: oneLine(80),
    /** Markdown. */
    body: requiredText(5000),
  })
  .meta({ id: 'SavedReplyInput' })
export type SavedReplyInput = z.infer<typeof savedReplySchema>
