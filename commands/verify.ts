// `npm run verify`: checks all stored data, even while a server runs, and fails when something is wrong.
import { parseArgs } from 'node:util'
import { db } from '@/lib/foundation/database/db'
import { command } from './command'
import { requireCurrent } from './database'
import { verifyAloud } from './verification'

await command({ failed: 'FAIL' }, async ({ DATABASE_URL: url }) => {
  parseArgs({ strict: true })
  await requireCurrent(url)
  if (!(await verifyAloud(url))) process.exitCode = 1
  await db().$disconnect()
})
