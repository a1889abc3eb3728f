import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** `TEST_DATABASE=postgresql` runs the tests of data and commands on PostgreSQL (`postgresql-setup.ts`). */
export const isOnPostgresql = (): boolean => process.env.TEST_DATABASE === 'postgresql'

/** A database with all tables and nothing in them, and one with the whole content. */
export type Template = 'empty' | 'content'

/** A database of the cluster that these tests were started with. */
export function clusterUrl(database: string): string {
  const url = new URL(process.env.TEST_CLUSTER_URL ?? '')
  url.pathname = `/${database}`
  return url.toString()
}

/** Makes a copy of a template, and gives its address. */
export async function copyTemplate(template: Template): Promise<string> {
  const name = `test-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  return clusterUrl(name)
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
