import 'server-only'
import { createHash } from 'node:crypto'

/**
 * Hashes an account's address for the counters: their table stores no addresses of users, and typed ones can be long.
 */
export const hashAccount = (email: string): string =>
  createHash('sha256').update(email).digest('base64url').slice(0, 22)
