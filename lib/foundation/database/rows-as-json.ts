import 'server-only'
import { env } from '@/lib/foundation/env'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { providerOf } from './address'

/**
 * An aggregate that gives all rows as one JSON text, each an array of the values; null or `[]` where there are none. To
 * hand over many small rows takes longer than to read them.
 * @param values comma-separated, as after SELECT
 */
export function rowsAsJson(values: Prisma.Sql): Prisma.Sql {
  return providerOf(env().DATABASE_URL) === 'sqlite'
    ? Prisma.sql`json_group_array(json_array(${values}))`
    : Prisma.sql`json_agg(json_build_array(${values}))::text`
}

/** A stored moment from such a JSON text: UTC to the millisecond, with whatever a database writes behind it or leaves out. */
export const momentFromJson = (text: string): Date => new Date(`${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`)

/** The same moment as ISO 8601 says it, mostly without a `Date` in between: one statement brings a hundred. */
export const isoFromJson = (text: string): string =>
  /^.{19}\.\d{3}/.test(text)
    ? `${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`
    : momentFromJson(text).toISOString()
