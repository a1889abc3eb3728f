import path from 'node:path'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { ProblemLines } from '@/lib/operations/integrity/check'
import { migrationsNamed } from '@/prisma/migrate'
import { MigrationError } from '@/prisma/migrating/pending'
import { migratePostgresql } from '@/prisma/migrating/postgresql'
import { isForbidden, NOT_COMPARED, scratchName } from '@/prisma/shape/postgresql'
import { compareShapes, type Part } from '@/prisma/shape/shape'
import { expectedOfSqlite, partsOfSqliteFile } from '@/prisma/shape/sqlite'
import { withClient } from '@/prisma/with-client'
import { listTables } from '../move/tables'
import type { FilesBeside, RowTable } from '../rows/check'
import { checkDumpRows } from '../rows/dump'
import { checkSqliteRows } from '../rows/sqlite'
import { partsOfScript } from './dump-script'
import { BackupError, type Manifest } from './manifest'
import { dumpArguments } from './postgresql-copy'
import { runProgram, toConnection } from './postgresql-programs'

/**
 * Checks that a SQLite file from an archive has exactly the schema of its migrations, before any statement runs on it.
 * @throws BackupError with a line for each difference
 */
export async function requireSqliteSchema(file: string, { migrations }: Manifest): Promise<void> {
  const expected = await expectedOfSqlite(migrationsNamed(migrations, `file:${file}`))
  const actual = await partsOfSqliteFile(file).catch((error: unknown) => {
    throw new BackupError(`the database is damaged: ${error instanceof Error ? error.message : error}`)
  })
  requireSame(expected, actual)
}

/** Prediction whether a restore accepts an archive: reasons for a refusal, and remarks on skipped checks. */
export type RestoreAssessment = { readonly refusals: readonly string[]; readonly remarks: readonly string[] }

/**
 * Predicts the result of a restore of this copy of a database, by the restore's own checks.
 * @param work a folder for temporary files
 */
export async function assessSchema(
  copy: string,
  manifest: Manifest,
  url: string,
  work: string,
): Promise<RestoreAssessment> {
  try {
    if (manifest.provider === 'sqlite') {
      await requireSqliteSchema(copy, manifest)
      await requireValidSqliteRows(copy, manifest)
    } else {
      const script = path.join(work, 'script.sql')
      await writeScript(copy, script, toConnection(url).env)
      await requireScript(script, manifest, url, work)
    }
    return { refusals: [], remarks: [] }
  } catch (error) {
    if (error instanceof BackupError) return { refusals: error.lines, remarks: [] }
    if (error instanceof MigrationError) return { refusals: [error.message], remarks: [] }
    if (isForbidden(error)) return { refusals: [], remarks: [NOT_COMPARED] }
    throw error
  }
}

/**
 * Checks that the SQL of an archive's script is exactly what `pg_dump` writes for its migrations, before psql runs it.
 * The migrations run in a temporary schema in the address's database.
 * @param work a folder for temporary files
 * @throws BackupError with a line for each difference
 */
export async function requireScript(script: string, manifest: Manifest, url: string, work: string) {
  const { migrations, rows } = manifest
  const [scratch, address] = [scratchName(), new URL(url)]
  address.searchParams.set('schema', scratch)
  const [dump, expected] = ['expected.pgdump', 'expected.sql'].map((name) => path.join(work, name)) as [string, string]
  let made: readonly RowTable[]
  try {
    await migratePostgresql(address.toString(), migrationsNamed(migrations, url))
    const { dbname, env } = toConnection(url)
    await runProgram('pg_dump', [...dumpArguments(scratch), `--file=${dump}`, `--dbname=${dbname}`], env)
    await writeScript(dump, expected, env)
    made = await withClient(url, (client) => listTables(client, scratch))
  } finally {
    await ask(url, `DROP SCHEMA IF EXISTS ${scratch} CASCADE`)
  }
  const [row] = await ask(url, 'SELECT quote_ident($1) AS quoted, $1 AS plain', [postgresqlAddress(url).schema])
  const as = (name = '') => Buffer.from(name).toString('latin1')
  const parts = (await partsOfScript(expected)).map(({ name, definition, ...part }) => ({
    ...part,
    name: name.replaceAll(scratch, () => as(row?.plain)),
    // The first line is a comment with the unquoted name.
    definition: definition
      .replace(/^-- .*/, (line) => line.replaceAll(scratch, () => as(row?.plain)))
      .replaceAll(scratch, () => as(row?.quoted)),
  }))
  requireSame(parts, await partsOfScript(script))
  const tables = parts.filter(({ kind }) => kind === 'table').map(({ name }) => name)
  if (JSON.stringify(tables.sort()) !== JSON.stringify(Object.keys(rows).sort())) {
    throw new BackupError('it is damaged: its tables are not those its manifest lists')
  }
  requireNone(await checkDumpRows(script, made, filesIn(manifest)))
}

/**
 * Checks every value of the SQLite file before it replaces another.
 * @throws BackupError with a line for each invalid value
 */
export async function requireValidSqliteRows(file: string, manifest: Manifest): Promise<void> {
  requireNone(await checkSqliteRows(file, filesIn(manifest)))
}

const filesIn = ({ files, lost }: Manifest): FilesBeside =>
  new Map([
    ...lost.map((id) => [id, ''] as const),
    ...files.map(({ id, size, sha256 }) => [id, `${size} ${sha256}`] as const),
  ])

function requireNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new BackupError('its database has values that Waymark never writes', problems)
}

/** Converts a dump to the SQL that psql runs, without running it. */
export const writeScript = (dump: string, to: string, env: Record<string, string>): Promise<void> =>
  runProgram('pg_restore', ['--no-owner', '--no-privileges', `--file=${to}`, dump], env)

async function ask(url: string, sql: string, values: readonly string[] = []): Promise<Record<string, string>[]> {
  return withClient(url, async (client) => {
    return (await client.query(sql, [...values])).rows
  })
}

function requireSame(expected: readonly Part[], actual: readonly Part[]): void {
  const lines = new ProblemLines()
  lines.add(...compareShapes(expected, actual))
  const all = lines.all()
  if (all.length > 0) throw new BackupError('its database does not match its migrations', all)
}
