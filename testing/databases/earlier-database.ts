import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'
import { getMigrationsFolder, migrate } from '@/prisma/migrate'
import { administer, clusterUrl, isOnPostgresql } from './postgresql-templates'

/**
 * Makes an empty database as it was before a migration, beside the one of the test; `migrate` brings it to this
 * version.
 * @param before the time of the migration, as its folder's name begins
 * @returns its address; on PostgreSQL the test drops it
 */
export async function makeEarlierDatabase(before: string): Promise<string> {
  const folder = process.env.DATA_FOLDER ?? ''
  const url = isOnPostgresql() ? clusterUrl(`earlier-${before}`) : `file:${path.join(folder, 'earlier.db')}`
  if (isOnPostgresql()) await administer(`CREATE DATABASE "earlier-${before}"`)
  await migrate(
    url,
    migrationsWhere(url, (name) => name < before),
  )
  return url
}

/** Applies the migrations up to this one, and no later ones, which may change its result. @param last its time */
export const migrateThrough = (url: string, last: string): Promise<string[]> =>
  migrate(
    url,
    migrationsWhere(url, (name) => name.slice(0, last.length) <= last),
  )

function migrationsWhere(url: string, isWanted: (name: string) => boolean): string {
  const chosen = mkdtempSync(path.join(process.env.DATA_FOLDER ?? '', 'migrations-'))
  cpSync(getMigrationsFolder(url), chosen, { recursive: true })
  for (const name of readdirSync(chosen)) {
    if (/^\d/.test(name) && !isWanted(name)) rmSync(path.join(chosen, name), { recursive: true })
  }
  return chosen
}

/** Adds cohorts to a database that lacks columns of this version, which its client would name. */
export async function addEarlierCohorts(
  client: PrismaClient,
  cohorts: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  for (const { id, name } of cohorts) {
    await client.$executeRaw`INSERT INTO "Cohort" ("id", "name") VALUES (${id}, ${name})`
  }
}

type EarlierMember = {
  readonly cohortId: string
  readonly userId: string
  readonly role: string
  readonly standingAt: Date
}

/** Adds members to a database that lacks columns of this version, which its client would name. */
export async function addEarlierMembers(client: PrismaClient, members: readonly EarlierMember[]): Promise<void> {
  for (const { cohortId, userId, role, standingAt } of members) {
    await client.$executeRaw`
      INSERT INTO "Membership" ("cohortId", "userId", "role", "standingAt")
      VALUES (${cohortId}, ${userId}, ${role}, ${standingAt})`
  }
}
