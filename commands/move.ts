// `npm run move -- --to postgresql://...`: copies everything from SQLite to an empty PostgreSQL, and compares table by
// table. The address may be in MOVE_TO instead, so that the password is not in the machine's list of processes.
import { parseArgs } from 'node:util'
import { db } from '@/lib/foundation/database/db'
import { command } from './command'
import { move } from './move/move'
import { MoveError } from './move/tables'
import { verifyAloud } from './verification'

await command({ failed: 'Nothing was moved', leavesDatabase: true }, async (environment) => {
  const to = parseArgs({ options: { to: { type: 'string' } } }).values.to ?? process.env.MOVE_TO
  if (!to) throw new MoveError('say where to: npm run move -- --to postgresql://user:password@host/name')
  const started = performance.now()
  let count = 0
  await move(environment.DATABASE_URL, to, (table, rows, sum) => {
    count += rows
    console.log(`${table.padEnd(20)} ${String(rows).padStart(9)} rows on both, sum ${sum.slice(0, 16)}`)
  })
  console.log(
    `Moved ${count} rows in ${((performance.now() - started) / 1000).toFixed(1)} s; both databases say the same.`,
  )
  Object.assign(process.env, { DATABASE_URL: to })
  if (!(await verifyAloud(to))) process.exitCode = 1
  await db().$disconnect()
  console.log('Start on it with DATABASE_URL as given, the same NEXTAUTH_SECRET, so that sessions stay valid, and the')
  console.log(`same files: DATA_FOLDER=${environment.DATA_FOLDER}. The SQLite file is as it was.`)
})
