import { Client } from 'pg'
import { db } from '@/lib/foundation/database/db'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import type { Sent } from '@/testing/databases/watch-queries'

/** How a statement accesses a table. */
export type Access = {
  readonly table: string
  /** That it goes through; null for the table itself, and for an index that is made for this statement alone. */
  readonly index: string | null
  /** Columns that an index is narrowed by to one value or some; none where it is read from one end to the other. */
  readonly equal: readonly string[]
  /** Columns of which it gives a range. */
  readonly ranges: readonly string[]
  /** In the words of the database. */
  readonly detail: string
}

/** Whether a statement has a plan that reads anything: among no ids Prisma asks for rows that cannot be. */
export const hasPlan = ({ query }: Sent): boolean =>
  /^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/i.test(query) && !/WHERE \(?1=0\b/.test(query)

/** Explains a statement without running it. */
export const explain = (sent: Sent): Promise<readonly Access[]> =>
  isOnPostgresql() ? explainPostgresql(sent) : explainSqlite(sent)

// SCAN m; SEARCH main.User USING INDEX User_createdAt_id_idx (createdAt<?); SEARCH a USING AUTOMATIC INDEX (b=?)
const SCAN_LINE =
  /^(?:SCAN|SEARCH) (?:main\.)?(\S+)(?: USING (AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?INDEX(?: (\w+))?)?/

/** SQLite plans without row counts. */
async function explainSqlite({ query, params }: Sent): Promise<Access[]> {
  const sql = `EXPLAIN QUERY PLAN ${query}`
  const plan = await db().$queryRawUnsafe<{ detail: string }[]>(sql, ...JSON.parse(params))
  const tables = namesIn(query)
  return plan.flatMap(({ detail }) => {
    const [, name = '', automatic, index = null] = SCAN_LINE.exec(detail) ?? []
    if (!name) return []
    const columns = (condition: RegExp) =>
      automatic ? [] : [...detail.matchAll(condition)].map(([, column = '']) => column)
    const ways = { index, equal: columns(/\b(\w{1,64})=\?/g), ranges: columns(/\b(\w{1,64})\)?[<>]/g) }
    return (tables.get(name) ?? [name]).map((table) => ({ table, ...ways, detail }))
  })
}

const NAMED = /(?:FROM|JOIN|INTO|UPDATE)\s+(?:[`"]main[`"]\.)?[`"](\w+)[`"](?:\s+(?:AS\s+)?[`"]?(\w+)[`"]?)?/gi

/** Maps aliases to tables; an alias can mean two. */
function namesIn(query: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>()
  for (const [, table = '', alias = table] of query.matchAll(NAMED)) {
    tables.set(alias, [...new Set([...(tables.get(alias) ?? []), table])])
  }
  return tables
}

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Node[]
}

/** Column groups analysed: nearly all memberships are learners, and each person has few rows. */
const ANALYZED = ['"Membership" ("role", "userId")', '"Review" ("learnerId")', '"AuditEntry" ("actorId", "subjectId")']

/**
 * Makes PostgreSQL plan as if each table had 100,000 rows: it scans small tables whatever the indexes. Other statistics
 * would describe our sample, not a large table.
 */
export async function planAsIfLarge(): Promise<void> {
  if (!isOnPostgresql()) return
  await onPostgresql(async (client) => {
    for (const columns of ANALYZED) await client.query(`ANALYZE ${columns}`)
    await client.query(`
      UPDATE pg_class SET reltuples = 100000, relpages = 1
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')`)
  })
}

const explainPostgresql = ({ query, params }: Sent): Promise<readonly Access[]> =>
  onPostgresql(async (client) => {
    await client.query('SET enable_seqscan = off')
    // A merge reads an index from one end. It is chosen by estimates, and those of a sample are chance.
    await client.query('SET enable_mergejoin = off')
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${query}`, JSON.parse(params))
    const accesses = accessesIn(rows[0]['QUERY PLAN'][0].Plan)
    const first = await firstColumns(client)
    // By another column than its first, all of an index is read.
    const isInOrder = ({ index, equal, ranges }: Access) => [...equal, ...ranges].includes(first.get(index ?? '') ?? '')
    return accesses.map((access) => (isInOrder(access) ? access : { ...access, equal: [], ranges: [] }))
  })

/** The first column of each index. */
async function firstColumns(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ index: string; column: string }>(`
    SELECT c.relname AS "index", a.attname AS "column" FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE c.relnamespace = 'public'::regnamespace`)
  return new Map(rows.map(({ index, column }) => [index, column]))
}

async function onPostgresql<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const EQUAL = /\b(\w{1,64})"?\)?(?:::\w{1,64})? (?:=|IS NULL)/g
const RANGE = /\b(\w{1,64})"?\)?(?:::\w{1,64})? [<>]=?/g

function accessesIn(node: Node, heap?: string): readonly Access[] {
  const { 'Node Type': type, 'Relation Name': table = heap, 'Index Name': index = null, Plans = [] } = node
  const below = Plans.flatMap((plan) => accessesIn(plan, type === 'Bitmap Heap Scan' ? table : undefined))
  if (!/^(Seq|Index|Index Only|Bitmap Index) Scan$/.test(type) || !table) return below
  const condition = node['Index Cond'] ?? ''
  const columns = (sign: RegExp) => [...condition.matchAll(sign)].map(([, column = '']) => column)
  const detail = `${type} of ${table}${index ? ` by ${index}` : ''} ${condition}`
  return [...below, { table, index, equal: columns(EQUAL), ranges: columns(RANGE), detail }]
}
