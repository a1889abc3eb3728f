import 'server-only'
import { createHash } from 'node:crypto'

/**
 * The id of a row that a request makes, from its idempotency key and what the key belongs to (a person, a thing): the same
 * parts always give the same id, so that a retry meets the row that the first request made.
 */
export function deriveIdFromKey(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
