import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { escapeIdentifier } from 'pg'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { withClient } from '@/prisma/with-client'
import { type Archive, settle, unpack } from './archive'
import { BackupError, databasePart } from './manifest'
import { runProgram, toConnection } from './postgresql-programs'
import { requireScript, writeScript } from './require-schema'
import { beginExchange, endExchange } from './restore-marker'
import { requireSameMajor } from './same-major'
import type { Place } from './take-backup'

/**
 * Puts the tables of an archive in the place of those that are there, in one transaction. What was there stays in a
 * schema of another name.
 * @returns what was set aside
 * @throws BackupError when others are connected, or the archive is not whole
 */
export async function restorePostgresql(archive: Archive, place: Place, stamp: string): Promise<string[]> {
  const { dbname, schema, env } = toConnection(place.DATABASE_URL)
  if (archive.manifest.schema !== schema) {
    throw new BackupError(`its tables are in the schema ${archive.manifest.schema}: name it by ?schema=`)
  }
  await requireSameMajor('pg_restore', place.DATABASE_URL)
  await mkdir(place.DATA_FOLDER, { recursive: true })
  const work = mkdtempSync(path.join(place.DATA_FOLDER, '.waymark-restore-'))
  try {
    const [dump, fresh] = [path.join(work, databasePart('postgresql')), path.join(work, 'files')]
    await unpack(archive, { database: dump, files: fresh })
    const [before, script, after] = ['before', 'tables', 'after'].map((name) => path.join(work, `${name}.sql`)) as Three
    await writeScript(dump, script, env)
    await requireScript(script, archive.manifest, place.DATABASE_URL, work)
    const found = await contentOfSchema(place.DATABASE_URL)
    const aside = found === 'something' ? `${schema}_replaced_${stamp.replaceAll(/\D/g, '')}` : null
    const makeWay = aside
      ? `ALTER SCHEMA ${escapeIdentifier(schema)} RENAME TO ${escapeIdentifier(aside)};`
      : `DROP SCHEMA ${escapeIdentifier(schema)};`
    await writeFile(before, `${ALONE}${found === 'none' ? '' : makeWay}`)
    const how = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--single-transaction']
    await writeFile(after, describeCounts(archive))
    const files = [before, script, after].map((file) => `--file=${file}`)
    await beginExchange(place.DATA_FOLDER, stamp)
    await runProgram('psql', [...how, ...files, `--dbname=${dbname}`], env).catch((error: unknown) => {
      endExchange(place.DATA_FOLDER)
      throw inUse(error, dbname) ?? error
    })
    const asideToo = await placeFiles(fresh, place, stamp)
    endExchange(place.DATA_FOLDER)
    return [...(aside ? [`the schema ${aside}`] : []), ...asideToo]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Within the transaction that restores: no start can begin (it waits for this lock), and whoever is connected is a
 * server. Its jobs ask every few seconds, so that it has a connection whenever it runs.
 */
const ALONE = `SELECT pg_advisory_xact_lock(72707370);
DO $$ DECLARE others integer; BEGIN
  SELECT count(*) INTO others FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid();
  IF others > 0 THEN RAISE 'waymark: % connections', others; END IF;
END $$;
`

/** What ALONE says, in our words; psql puts its own around it, in the language of the server. */
function inUse(error: unknown, dbname: string): BackupError | null {
  const [, others] = (error instanceof Error && /waymark: (\d+) connections/.exec(error.message)) || []
  if (others === undefined) return null
  const connections = others === '1' ? 'a connection' : `${others} connections`
  const database = decodeURIComponent(new URL(dbname).pathname.slice(1))
  return new BackupError(
    `a server, a connection pooler or something else has ${connections} to the database ${database}; stop it first`,
  )
}

type Three = [string, string, string]

/**
 * What there is in the place of the archive's schema. Each new database has one with nothing in it, of which nothing is to be
 * kept. Whatever depends on a schema counts; a schema with privileges that a host gave is dropped with them, as one that is
 * set aside would keep them.
 */
const contentOfSchema = (url: string): Promise<'none' | 'nothing' | 'something'> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM pg_depend d
         WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = n.oid) AS found
       FROM pg_namespace n WHERE nspname = $1`,
      [postgresqlAddress(url).schema],
    )
    if (!rows[0]) return 'none'
    return rows[0].found ? 'something' : 'nothing'
  })

/**
 * Ends the transaction where the tables are not those of the manifest, one has another number of rows, or the migrations
 * it tells of are others. All names are those of tables and migrations that we know.
 */
function describeCounts({ manifest }: Archive): string {
  const schema = escapeIdentifier(manifest.schema ?? '')
  const counts = Object.entries(manifest.rows).map(
    ([table, count]) => `IF (SELECT count(*) FROM ${schema}.${escapeIdentifier(table)}) <> ${count} THEN
      RAISE 'the table % has another number of rows than the backup', '${table}'; END IF;`,
  )
  const applied = manifest.migrations.map(({ name, checksum }) => `${name} ${checksum}`).sort()
  const others = `RAISE 'the migrations in it are not those that its manifest tells of'; END IF;`
  return `DO $check$ BEGIN\n${counts.join('\n')}
    IF (SELECT coalesce(string_agg(line, ',' ORDER BY line COLLATE "C"), '') FROM (SELECT migration_name || ' ' || checksum AS line
      FROM ${schema}._prisma_migrations WHERE finished_at IS NOT NULL) AS lines) <> '${applied.join(',')}' THEN ${others}
  END $check$;\n`
}

/**
 * Only names change hands: the bytes are on the disk already.
 * @throws BackupError where a name cannot change, as that of a mounted folder; the files lie beside it then
 */
async function placeFiles(fresh: string, { DATA_FOLDER }: Place, stamp: string): Promise<string[]> {
  const files = path.join(DATA_FOLDER, 'files')
  const aside = `${files}.replaced-${stamp}`
  const isReplaced = existsSync(files)
  try {
    if (isReplaced) await rename(files, aside)
    await rename(fresh, files)
  } catch (error) {
    const beside = `${files}.restored-${stamp}`
    await rename(fresh, beside)
    throw new BackupError(
      `the database is restored, and its files could not take the place of ${files} (${(error as Error).message}). Put what is in ${beside} there, then delete ${DATA_FOLDER}/restore-under-way`,
    )
  }
  await settle(DATA_FOLDER)
  return isReplaced ? [aside] : []
}
