import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { getMigrationsFolder, migrate } from '@/prisma/migrate'
import { administer, clusterUrl, isOnPostgresql } from './postgresql-templates'

/**
 * An empty database as it was before a migration, beside the one of the test; `migrate` brings it to this version.
 * @param before the time of the migration, as its folder's name begins
 * @returns its address; on PostgreSQL the test drops it
 */
export async function makeEarlierDatabase(before: string): Promise<string> {
  const folder = process.env.DATA_FOLDER ?? ''
  const url = isOnPostgresql() ? clusterUrl(`earlier-${before}`) : `file:${path.join(folder, 'earlier.db')}`
  if (isOnPostgresql()) await administer(`CREATE DATABASE "earlier-${before}"`)
  const earlier = path.join(folder, 'migrations')
  cpSync(getMigrationsFolder(url), earlier, { recursive: true })
  for (const name of readdirSync(earlier)) {
    if (/^\d/.test(name) && name >= before) rmSync(path.join(earlier, name), { recursive: true })
  }
  await migrate(url, earlier)
  return url
}
