import { Client } from 'pg'

/** `TEST_DATABASE=postgresql` runs the tests of data and commands on PostgreSQL (`postgresql-setup.ts`). */
export const isOnPostgresql = (): boolean => process.env.TEST_DATABASE === 'postgresql'

/** Templates: a database with all tables and no rows, and one with the whole content. */
export type Template = 'empty' | 'content'

/** Returns the address of a database in the cluster of this run. */
export function clusterUrl(database: string): string {
  const url = new URL(process.env.TEST_CLUSTER_URL ?? '')
  url.pathname = `/${database}`
  return url.toString()
}

/** Replaces a database by a copy of a template, and returns its address. */
export async function copyTemplate(template: Template, place: string): Promise<string> {
  const name = `test-${place}`
  await administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY`)
  return clusterUrl(name)
}

/** Deletes all rows of a copy of the empty template, bypassing keys and triggers, and closes its other connections. */
export async function emptyCopy(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
      SET session_replication_role = replica;
      DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
          EXECUTE format('DELETE FROM %I', name);
        END LOOP;
      END $$`)
  } finally {
    await client.end()
  }
}

export async function dropCopy(url: string): Promise<void> {
  await administer(`DROP DATABASE "${new URL(url).pathname.slice(1)}" WITH (FORCE)`)
}

export async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl('postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
