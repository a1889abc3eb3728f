import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * Selects the slug of the track that a learner walks on a roadmap, by the rules of `getTrackSlug`.
 * @param tracks slugs of the roadmap's tracks, in order
 * @param chosen column with the track of their enrollment; null for those who have none
 * @param learnerId column with their id
 */
export function selectTrackSlug(tracks: readonly string[], chosen: Prisma.Sql, learnerId: Prisma.Sql): Prisma.Sql {
  const [first = ''] = tracks
  if (tracks.length < 2) return Prisma.sql`CAST(${first} AS TEXT)`
  // Looked up only where the chosen track is missing or gone: hardly ever.
  const known = tracks.map(
    (slug) => Prisma.sql`WHEN EXISTS (
      SELECT 1 FROM "Enrollment" AS "other" WHERE "other"."learnerId" = ${learnerId} AND "other"."trackSlug" = ${slug}
    ) THEN ${slug}`,
  )
  return Prisma.sql`CASE WHEN ${chosen} IN (${Prisma.join([...tracks])}) THEN ${chosen} ${Prisma.join(known, ' ')} ELSE ${first} END`
}
