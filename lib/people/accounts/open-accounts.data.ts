import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * SQL condition for mentors' lists: the account is not disabled. A deleted account passes. A subquery, not a join, so
 * that only the accounts of listed rows are looked up, each by its key.
 * @param id a column with the id of a person
 */
export const isNotDisabled = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT CASE WHEN "account"."deletedAt" IS NULL THEN "account"."disabledAt" END
  FROM "User" AS "account" WHERE "account"."id" = ${id}) IS NULL`
