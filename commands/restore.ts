// `npm run restore -- FILE [--force]`: replaces database and files by a backup, and keeps the old ones aside.
// `npm run restore -- --drill [FILE]`: tries that in a scratch place, and compares the result.
import { parseArgs } from 'node:util'
import { db } from '@/lib/foundation/database/db'
import { drillRestore, newestArchive, type RestoreDrillResult } from './backup/drill'
import { BackupError } from './backup/manifest'
import { restoreBackup } from './backup/restore'
import { command, givenPath } from './command'
import { prepareDatabase } from './database'
import type { ServerEnvironment } from './settings/environment'
import { verifyAloud } from './verification'

const MOST_NAMES = 5
const isForced = process.argv.includes('--force')

await command({ failed: 'Nothing was restored', leavesDatabase: isForced }, async (environment) => {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false }, drill: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (positionals.length > 1 || (positionals.length === 0 && !values.drill)) {
    throw new BackupError('give one file: npm run restore -- FILE')
  }
  if (values.drill && values.force) throw new BackupError('a drill replaces nothing: leave --force out')
  const file = positionals[0] ? givenPath(positionals[0]) : newestArchive(environment)
  if (values.drill) return drill(file, environment)
  const { createdAt, aside } = await restoreBackup(file, environment, values.force)
  console.log(`Restored what was kept on ${createdAt}.`)
  for (const place of aside) console.log(`What was there before: ${place}`)
  await prepareDatabase(environment)
  if (!(await verifyAloud(environment.DATABASE_URL))) process.exitCode = 1
  await db().$disconnect()
})

async function drill(file: string, environment: ServerEnvironment): Promise<void> {
  console.log(`Restoring ${file} into a scratch place; the live database is only read.`)
  const drilled = await drillRestore(file, environment, async (scratch) => {
    // The checks use this process's database and data folder.
    Object.assign(process.env, scratch)
    const isSound = await verifyAloud(scratch.DATABASE_URL)
    await db().$disconnect()
    return isSound
  })
  if (!drilled.isSound) process.exitCode = 1
  const { createdAt, learners, events } = drilled
  const counts = `${learners} learners, ${events} events`
  console.log(`Backup of ${createdAt}: would restore: ${counts}, ${equalTo(drilled)}. The scratch place is gone again.`)
}

function equalTo({ differing }: RestoreDrillResult): string {
  if (differing === null) return `equal to the archive's manifest (there is no live database of this version)`
  if (differing.length === 0) return 'equal to the live database'
  const more = differing.length > MOST_NAMES ? ` and ${differing.length - MOST_NAMES} more` : ''
  const names = `${differing.slice(0, MOST_NAMES).join(', ')}${more}`
  return `equal to the archive's manifest (the live database has moved on in ${names})`
}
