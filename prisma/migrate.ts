import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { type Applied, type Migration, pending } from './migrating/pending'
import { appliedToPostgresql, migratePostgresql } from './migrating/postgresql'
import { appliedToSqlite, migrateSqlite } from './migrating/sqlite'
import { shapesOfPostgresql } from './shape/postgresql'
import { compareShapes } from './shape/shape'
import { expectedOfSqlite, partsOfSqliteFile } from './shape/sqlite'

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

export const getMigrationsFolder = (url: string): string => path.resolve('prisma', parseProvider(url), 'migrations')

/** Returns the name of the last migration that this build has for such a database. */
export const newestMigration = (url: string): string => readMigrations(getMigrationsFolder(url)).at(-1)?.name ?? ''

/**
 * Applies the checked-in migrations that a database lacks, one transaction each, and returns their names. They are
 * recorded as Prisma records them, so that `prisma migrate status` agrees. Several processes may start at once: a lock
 * of the database lets one of them apply each migration.
 * @throws MigrationError when the database has a migration that the folder lacks or has with other content
 */
export async function migrate(url: string, folder = getMigrationsFolder(url)): Promise<string[]> {
  const migrations = readMigrations(folder)
  return parseProvider(url) === 'postgresql' ? migratePostgresql(url, migrations) : migrateSqlite(url, migrations)
}

/** Names of the checked-in migrations that a database has and lacks. */
export type MigrationState = { readonly applied: readonly string[]; readonly missing: readonly string[] }

/**
 * Reads which migrations a database has, and changes nothing.
 * @throws MigrationError when the database has a migration that the folder lacks or has with other content
 */
export async function readMigrationState(url: string, folder = getMigrationsFolder(url)): Promise<MigrationState> {
  const applied = await (parseProvider(url) === 'postgresql' ? appliedToPostgresql(url) : appliedToSqlite(url))
  const missing = pending(readMigrations(folder), applied)
  return { applied: applied.map(({ name }) => name).sort(), missing: missing.map(({ name }) => name) }
}

/**
 * Returns the migrations that a database of this kind lacks, given the applied ones of it or of a copy of it.
 * @throws MigrationError as `readMigrationState`
 */
export const missingIn = (applied: readonly Applied[], url: string): string[] =>
  pending(readMigrations(getMigrationsFolder(url)), applied).map(({ name }) => name)

/**
 * Returns the applied migrations with their SQL, in order.
 * @throws MigrationError as `readMigrationState`
 */
export function migrationsNamed(applied: readonly Applied[], url: string): Migration[] {
  const migrations = readMigrations(getMigrationsFolder(url))
  const missing = new Set(pending(migrations, applied))
  return migrations.filter((migration) => !missing.has(migration))
}

/**
 * Lists where the tables, indexes, triggers and the like of a database differ from the result of its applied
 * migrations, one line each. Writes nothing.
 * @throws MigrationError as `readMigrationState`
 */
export async function schemaDifferences(url: string): Promise<string[]> {
  const isPostgresql = parseProvider(url) === 'postgresql'
  const applied = await (isPostgresql ? appliedToPostgresql(url) : appliedToSqlite(url))
  const migrations = migrationsNamed(applied, url)
  if (!isPostgresql) return compareShapes(await expectedOfSqlite(migrations), await partsOfSqliteFile(toFilePath(url)))
  const { expected, actual } = await shapesOfPostgresql(url, migrations)
  return compareShapes(expected, actual)
}
