import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * SQL condition for mentors' lists: the account is not disabled. A deleted account passes. A subquery, not a join, so
 * that only the accounts of listed rows are looked up, each by its key. Its result is a truth value: PostgreSQL expects
 * one row in 200 to have a subquery that `IS NULL`, and would read a whole cohort to find ten of them.
 * @param id a column with the id of a person
 */
export const isNotDisabled = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT "account"."disabledAt" IS NULL OR "account"."deletedAt" IS NOT NULL
  FROM "User" AS "account" WHERE "account"."id" = ${id}) IS NOT FALSE`

/** The same for counts over all rows: PostgreSQL reads the few disabled accounts once, and looks up no others. */
export const isNotAmongDisabled = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "User" AS "account"
  WHERE "account"."id" = ${id} AND "account"."disabledAt" IS NOT NULL AND "account"."deletedAt" IS NULL)`
