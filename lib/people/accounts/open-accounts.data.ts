import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * A condition for lists of mentors: whether somebody's account is not disabled. What is left of a deleted one passes. A
 * subquery, not a join, so that only the rows a list comes to are looked up, each by its key.
 * @param id a column with the id of a person
 */
export const isNotDisabled = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT CASE WHEN "account"."deletedAt" IS NULL THEN "account"."disabledAt" END
  FROM "User" AS "account" WHERE "account"."id" = ${id}) IS NULL`
