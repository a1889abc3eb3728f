import 'server-only'
import Database from 'libsql'

type Connection = InstanceType<typeof Database>
type Statement = ReturnType<Connection['prepare']>

/** So many of one connection are kept, those asked for last: a server asks for some hundred again and again. */
const MOST = 200
/** In characters. What is longer mostly writes many rows at once, hardly ever as many again, and would fill the memory. */
const LONGEST = 10_000

const holder = globalThis as { waymarkPrepared?: WeakMap<object, Map<string, Statement>> }

/**
 * Lets every connection to SQLite prepare a statement once, not each time: that took a tenth of a tick. The client runs
 * one to its end or its failure before it asks for another, so that none is ever needed twice at once, and SQLite itself
 * prepares it anew when the schema has changed; its columns stay those of the first time, and therefore no statement
 * asks a table for `*`. For the whole process: the client makes its connections where nobody else gets at them. Next may
 * load this file more than once.
 */
export function keepPrepared(): void {
  if (holder.waymarkPrepared) return
  const ofAll = new WeakMap<object, Map<string, Statement>>()
  holder.waymarkPrepared = ofAll
  const { prepare, close } = Database.prototype
  Database.prototype.prepare = function (this: Connection, sql: string) {
    const own = ofAll.get(this) ?? new Map<string, Statement>()
    ofAll.set(this, own)
    const fresh = () => watched(prepare.call(this, sql), (error) => leave(this, sql, error))
    if (sql.length > LONGEST) return fresh()
    const statement = own.get(sql) ?? knowingItsKind(fresh())
    // Behind all others again.
    own.delete(sql)
    own.set(sql, statement)
    const [oldest] = own.keys()
    if (own.size > MOST && oldest !== undefined) own.delete(oldest)
    return statement
  } as typeof prepare
  Database.prototype.close = function (this: Connection) {
    ofAll.delete(this)
    return close.call(this)
  }

  /**
   * What failed is prepared anew. What found the database busy is still under way to SQLite, until somebody finalizes it:
   * nothing that the connection writes by itself meanwhile would be committed, though the writer is told so. The client
   * takes no closed connection back. A transaction, which has the lock already, is rolled back by it.
   */
  function leave(connection: Connection, sql: string, error: unknown): void {
    ofAll.get(connection)?.delete(sql)
    const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    if (isBusy && !connection.inTransaction) connection.close()
  }
}

/** Of the ways to run a statement the client has these two. */
function watched(statement: Statement, failed: (error: unknown) => void): Statement {
  for (const way of ['run', 'all'] as const) {
    const run = statement[way].bind(statement) as (...values: unknown[]) => never
    statement[way] = (...values: unknown[]) => {
      try {
        return run(...values)
      } catch (error) {
        failed(error)
        throw error
      }
    }
  }
  return statement
}

/**
 * The client asks each time whether a statement gives rows, of one that gives none by an error that it catches, and for
 * the columns twice.
 */
function knowingItsKind(statement: Statement): Statement {
  const ask = statement.columns.bind(statement)
  let known: ReturnType<typeof ask> | undefined
  statement.columns = () => {
    known ??= ask()
    return known
  }
  if (!statement.reader) {
    statement.raw = () => {
      throw GIVES_NO_ROWS
    }
  }
  return statement
}

const GIVES_NO_ROWS = new TypeError('The raw() method is only for statements that return data')
