// `npm run restore -- FILE [--force]`: puts a backup in the place of database and files, which are kept aside.
import { parseArgs } from 'node:util'
import { db } from '@/lib/db'
import { BackupError } from './backup/manifest'
import { restoreBackup } from './backup/restore'
import { prepareDatabase } from './database'
import { EnvironmentError } from './environment'
import { enterEnvironment } from './private-files'
import { verifyAloud } from './verification'

try {
  await run()
} catch (error) {
  const isKnown = error instanceof BackupError || error instanceof EnvironmentError || isUsage(error)
  console.error(isKnown ? `Nothing was restored: ${(error as Error).message}` : error)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) throw new BackupError('give one file: npm run restore -- FILE')
  const environment = enterEnvironment()
  const { createdAt, aside } = await restoreBackup(file, environment, values.force)
  console.log(`Restored what was kept on ${createdAt}.`)
  for (const place of aside) console.log(`What was there before: ${place}`)
  Object.assign(process.env, environment)
  await prepareDatabase(environment)
  if (!(await verifyAloud(environment.DATABASE_URL))) process.exitCode = 1
  await db().$disconnect()
}

function isUsage(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS')
}
