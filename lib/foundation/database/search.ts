import 'server-only'
import { env } from '@/lib/foundation/env'
import { providerOf } from './address'

/**
 * A filter for text somewhere in a column, whatever the case of its Latin letters: so LIKE is in SQLite, and ILIKE on
 * text that compares by its bytes in PostgreSQL, where a backslash has a meaning besides.
 */
export function containing(text: string): { contains: string } {
  if (providerOf(env().DATABASE_URL) === 'sqlite') return { contains: text }
  const insensitive = { contains: text.replaceAll('\\', '\\\\'), mode: 'insensitive' }
  return insensitive
}
