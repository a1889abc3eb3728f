// `npm run verify`: looks at everything that is kept, also while a server runs, and fails when something is wrong.
import { db } from '@/lib/db'
import { EnvironmentError } from './environment'
import { enterEnvironment } from './private-files'
import { requireCurrent, verifyAloud } from './verification'

try {
  const environment = enterEnvironment()
  Object.assign(process.env, environment)
  await requireCurrent(environment.DATABASE_URL)
  if (!(await verifyAloud(environment.DATABASE_URL))) process.exitCode = 1
  await db().$disconnect()
} catch (error) {
  // A file that is damaged enough cannot be read at all: that is an answer too.
  const known = error instanceof EnvironmentError || /malformed|not a database/.test(String(error))
  console.error(`FAIL ${known ? (error as Error).message : error instanceof Error ? error.stack : error}`)
  process.exit(1)
}
