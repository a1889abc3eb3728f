import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/file-refusals'

const MB = 1024 * 1024
export const MAX_FILE_SIZE = 10 * MB
/** Hours that a file without evidence is kept. */
export const UNUSED_HOURS = 24
const MAX_UNUSED = 20
const MAX_TOTAL = 200 * MB
/** Uploads of one person that one server accepts at the same time. */
export const MAX_AT_ONCE = 3

/** Files stored by one person so far: the number without evidence, and all bytes. */
export type Stored = { readonly unused: number; readonly total: number }

/** Checks whether one more file of this size fits. */
export function checkRoom({ unused, total }: Stored, size: number): Result<null, string> {
  if (unused >= MAX_UNUSED) {
    return refuse(words.tooManyUnused({ count: MAX_UNUSED }))
  }
  if (total + size > MAX_TOTAL) return refuse(words.noRoom())
  return ok(null)
}
