// `npm run backup -- [FILE] [--force]`: backs up database and files into one archive, even while a server runs.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BackupError } from './backup/manifest'
import { takeBackup } from './backup/take-backup'
import { command, givenPath } from './command'
import { requireCurrent } from './database'

await command({ failed: 'No backup was made' }, async (environment) => {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (positionals.length > 1) throw new BackupError('give one file: npm run backup -- FILE')
  await requireCurrent(environment.DATABASE_URL)
  const now = new Date()
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const standard = path.join(environment.DATA_FOLDER, 'backups', `waymark-${stamp}.zip`)
  const file = positionals[0] ? givenPath(positionals[0]) : standard
  const { rows, files, lost, database, refusals, remarks } = await takeBackup(environment, file, now, values.force)
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0)
  console.log(
    `${file}: ${count} rows (${Math.ceil(database.size / 1e6)} MB), ${files.length} files. Read back and whole.`,
  )
  for (const id of lost) console.log(`File ${id} is not in it: its bytes were lost before. See npm run verify.`)
  for (const refusal of refusals) console.error(`A restore will refuse it: ${refusal}`)
  for (const remark of remarks) console.log(`Its tables were ${remark}.`)
  if (refusals.length > 0) process.exitCode = 1
  console.log('Not in it: NEXTAUTH_SECRET and other settings, and mail in the outbox folder. Keep those apart.')
})
