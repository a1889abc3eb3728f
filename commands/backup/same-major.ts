import { withClient } from '@/prisma/with-client'
import { BackupError } from './manifest'
import { readVersion } from './postgresql-programs'

/**
 * Returns the major version from the version line of a PostgreSQL program: `pg_dump (PostgreSQL) 17.6 (Debian 17.6-1)`.
 */
export const majorIn = (version: string): number => Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? Number.NaN)

/**
 * Requires a program of the server's major version. A newer `pg_dump` writes settings into its archive that an older
 * server does not know, and an older one refuses a newer server: neither archive could be restored.
 * @param name `pg_dump` or `pg_restore`
 * @throws BackupError where the major versions differ, or the program is missing
 */
export async function requireSameMajor(name: string, url: string): Promise<void> {
  const [program, server] = [majorIn(await readVersion(name)), await serverMajor(url)]
  if (program === server) return
  throw new BackupError(
    `${name} ${program} does not go with a PostgreSQL ${server} server; install postgresql-client-${server}, or put its programs first in PATH`,
  )
}

async function serverMajor(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`)
    return Math.floor(Number(rows[0]?.version) / 10_000)
  })
}
