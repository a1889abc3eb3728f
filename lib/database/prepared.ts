import 'server-only'
import Database from 'libsql'

type Connection = InstanceType<typeof Database>
type Statement = ReturnType<Connection['prepare']>

/** So many of one connection are kept, those asked for last: a server asks for some hundred again and again. */
const MOST = 200
/** In characters. What is longer writes many rows at once, hardly ever as many again, and would keep them in memory. */
const LONGEST = 10_000

const holder = globalThis as { waymarkPrepared?: WeakMap<object, Map<string, Statement>> }

/**
 * Lets every connection to SQLite prepare a statement once, not each time: that took a tenth of a tick. The client runs
 * one to its end before it asks for another, so that none is ever needed twice at once, and SQLite itself prepares it
 * anew when the schema has changed; its columns stay those of the first time, and therefore no statement asks a table
 * for `*`. For the whole process: the client makes its connections where nobody else gets at them. Next may load this
 * file more than once.
 */
export function keepPrepared(): void {
  if (holder.waymarkPrepared) return
  const ofAll = new WeakMap<object, Map<string, Statement>>()
  holder.waymarkPrepared = ofAll
  const { prepare, close } = Database.prototype
  Database.prototype.prepare = function (this: Connection, sql: string) {
    if (sql.length > LONGEST) return prepare.call(this, sql)
    const own = ofAll.get(this) ?? new Map<string, Statement>()
    ofAll.set(this, own)
    const statement = own.get(sql) ?? knowingItsColumns(prepare.call(this, sql))
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
}

/** The client asks for them twice each time. */
function knowingItsColumns(statement: Statement): Statement {
  const ask = statement.columns.bind(statement)
  let known: ReturnType<typeof ask> | undefined
  statement.columns = () => {
    known ??= ask()
    return known
  }
  return statement
}
