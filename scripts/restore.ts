// `npm run restore -- FILE [--force]`: puts a backup in the place of database and files, which are kept aside.
import { parseArgs } from 'node:util'
import { db } from '@/lib/db'
import { BackupError } from './backup/manifest'
import { restoreBackup } from './backup/restore'
import { command, givenPath } from './command'
import { prepareDatabase } from './database'
import { verifyAloud } from './verification'

const isForced = process.argv.includes('--force')

await command({ failed: 'Nothing was restored', isReplacing: isForced }, async (environment) => {
  const { positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) throw new BackupError('give one file: npm run restore -- FILE')
  const { createdAt, aside } = await restoreBackup(givenPath(file), environment, isForced)
  console.log(`Restored what was kept on ${createdAt}.`)
  for (const place of aside) console.log(`What was there before: ${place}`)
  await prepareDatabase(environment)
  if (!(await verifyAloud(environment.DATABASE_URL))) process.exitCode = 1
  await db().$disconnect()
})
