import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { type IntegrityCheck, isSound, ProblemLines } from '@/lib/operations/integrity/check'
import { verify } from '@/lib/operations/integrity/data'
import { operator } from '@/lib/platform/auth/viewer'
import { schemaDifferences } from '@/prisma/migrate'
import { isForbidden, NOT_COMPARED } from '@/prisma/shape/postgresql'
import { checkPostgresqlRows } from './rows/postgresql'
import { checkSqliteRows } from './rows/sqlite'

/**
 * Checks that tables, indexes, triggers and the like are those of the migrations. On PostgreSQL this needs the right to
 * make a schema: without it, the check is only a remark.
 */
async function checkSchema(url: string): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  const remarks: string[] = []
  try {
    lines.add(...(await schemaDifferences(url)))
  } catch (error) {
    if (!isForbidden(error)) throw error
    remarks.push(NOT_COMPARED)
  }
  return { name: 'Tables, indexes and triggers are those of the migrations', seen: '', problems: lines.all(), remarks }
}

/** Checks that each value is one that Waymark writes into its column: an id, a link and so on. */
async function checkRows(url: string): Promise<IntegrityCheck> {
  const isSqlite = parseProvider(url) === 'sqlite'
  const problems = await (isSqlite ? checkSqliteRows(toFilePath(url)) : checkPostgresqlRows(url))
  return { name: 'Every value is one that belongs in its column', seen: '', problems, remarks: [] }
}

async function* allChecks(url: string): AsyncGenerator<IntegrityCheck> {
  const schema = await checkSchema(url)
  yield schema
  // Rows are read by the columns of the migrations: differences of the schema are reported already.
  if (schema.problems.length === 0) yield await checkRows(url)
  yield* verify(operator)
}

/**
 * Verifies the database that `db()` has open, at this address, prints the results, and returns whether all of it is
 * sound.
 */
export async function verifyAloud(url: string): Promise<boolean> {
  const checks: IntegrityCheck[] = []
  for await (const check of allChecks(url)) {
    checks.push(check)
    const { name, seen, problems, remarks } = check
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}${seen ? `: ${seen}` : ''}`)
    for (const problem of problems) console.log(`     ${problem}`)
    for (const remark of remarks) console.log(`     (${remark})`)
  }
  const isWhole = isSound(checks)
  console.log(isWhole ? 'Everything is as it should be.' : 'Something is wrong: see the lines under FAIL.')
  return isWhole
}
