import { Client } from 'pg'
import { startCluster } from '@/tools/testing/postgresql-cluster.mjs'

/** Starts a PostgreSQL that counts its statements. `makeDatabase` makes an empty database and returns its address. */
export async function startCountingCluster() {
  const cluster = await startCluster()
  const query = async (database: string, sql: string) => {
    const client = new Client({ connectionString: cluster.url(database) })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await query('postgres', `ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`)
  await cluster.down()
  await cluster.up()
  // A new database is a copy of this one.
  await query('template1', 'CREATE EXTENSION pg_stat_statements')
  let made = 0
  const makeDatabase = async () => {
    const name = `club${++made}`
    await query('postgres', `CREATE DATABASE ${name}`)
    return cluster.url(name)
  }
  return { makeDatabase, stop: cluster.stop }
}
