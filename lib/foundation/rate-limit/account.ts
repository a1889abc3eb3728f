import 'server-only'
import { createHash } from 'node:crypto'

/** An account as the counters name it. Their table keeps no addresses of people, and what was typed can be long. */
export const hashAccount = (email: string): string =>
  createHash('sha256').update(email).digest('base64url').slice(0, 22)
