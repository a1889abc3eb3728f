import Database from 'libsql'
import { Client } from 'pg'
import { readScript } from './sql-script'

type Rows = readonly (readonly unknown[])[]
/** Executes one statement and returns its rows, if any. */
type Ask = (sql: string, values: readonly unknown[]) => Promise<Rows>

/** Returns the first error of a script on an empty SQLite database in memory; null where it succeeds. */
export async function faultOnSqlite(script: string): Promise<string | null> {
  const database = new Database(':memory:')
  try {
    return await findFault(script, async (sql) => {
      const statement = database.prepare(sql)
      if (statement.reader) return statement.raw().all() as Rows
      statement.run()
      return []
    })
  } finally {
    database.close()
  }
}

/**
 * Returns the first error of a script on PostgreSQL; null where it succeeds.
 * @param url of an empty database, which only this script uses
 */
export async function faultOnPostgresql(script: string, url: string): Promise<string | null> {
  // Returns every value as text, in which a frame's rows are compared.
  const types = { getTypeParser: () => (value: unknown) => value }
  const client = new Client({ connectionString: url, statement_timeout: 20_000, types: types as never })
  await client.connect()
  try {
    return await findFault(script, async (sql, values) => {
      const isAsking = /\$1\b/.test(sql)
      const answer = await client.query({ text: sql, values: isAsking ? [...values] : [], rowMode: 'array' })
      return answer.rows ?? []
    })
  } finally {
    await client.end()
  }
}

async function findFault(script: string, ask: Ask): Promise<string | null> {
  let [values, rows]: [readonly unknown[], Rows] = [[], []]
  for (const line of readScript(script)) {
    if (line.kind === 'with') values = line.values
    else if (line.kind === 'rows') {
      const [wanted, had] = [shown(line.rows), shown(rows)]
      if (wanted !== had) return `rows: expected ${wanted}, got ${had}`
    } else {
      const outcome = await ask(line.sql, values).then(
        (given) => ({ given, error: null }),
        (error: unknown) => ({ given: [], error: String(error) }),
      )
      if (outcome.error !== null && !line.isRefused) return `${outcome.error}\n${line.sql.trim()}`
      if (outcome.error === null && line.isRefused) return `was not refused:\n${line.sql.trim()}`
      rows = outcome.given
    }
  }
  return null
}

const shown = (rows: Rows): string =>
  JSON.stringify(rows.map((row) => row.map((value) => (value === null ? null : String(value)))))
