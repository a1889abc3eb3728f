import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/file-refusals'

const MB = 1024 * 1024
export const MAX_FILE_SIZE = 10 * MB
/** How long a file is kept that belongs to no evidence. */
export const UNUSED_HOURS = 24
const MAX_UNUSED = 20
const MAX_TOTAL = 200 * MB
/** Uploads of one person that one server takes at the same time. */
export const MAX_AT_ONCE = 3

/** What a person has stored so far. Sizes in bytes. */
export type Stored = { readonly unused: number; readonly total: number }

/** Whether one more file of this size fits. */
export function checkRoom({ unused, total }: Stored, size: number): Result<null, string> {
  if (unused >= MAX_UNUSED) {
    return refuse(words.tooManyUnused({ count: MAX_UNUSED }))
  }
  if (total + size > MAX_TOTAL) return refuse(words.noRoom())
  return ok(null)
}
