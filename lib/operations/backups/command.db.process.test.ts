import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { unzip } from '@/testing/unzip'
import { openBackup, startBackup } from './commands'
import { listBackups } from './data'
import { getBackupPath, getBackupsFolder } from './files.data'

setUpEmptyDatabase()

// The command reads the settings of the server that starts it, as the start has checked them.
process.env.NEXTAUTH_SECRET = 'a secret of the server, which no file has'

const admin = async () => signedIn(await makePerson('Ada', { isAdmin: true }))

/** Reads the arguments of the processes that this one has started, and of theirs. */
function readArguments(): string {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return stdout
}

test('the command makes a backup of this database, which is downloaded whole', { timeout: 120_000 }, async () => {
  const ada = await admin()
  const { id, done } = await startBackup(ada, undefined)
  let seen = ''
  const watch = setInterval(() => (seen += readArguments()), 100)
  await done
  clearInterval(watch)
  expect(await listBackups(ada)).toMatchObject([{ id, state: 'done', failure: null }])
  expect(readdirSync(getBackupsFolder())).toEqual([`instance-${id}.zip`])
  expect([statSync(getBackupsFolder()).mode & 0o777, statSync(getBackupPath(id)).mode & 0o777]).toEqual([0o700, 0o600])
  const sent = Buffer.from(await new Response(await openBackup(ada, id, undefined)).arrayBuffer())
  expect(sent.equals(readFileSync(getBackupPath(id)))).toBe(true)
  const parts = await unzip(sent)
  expect(JSON.parse(parts.get('manifest.json')?.toString() ?? '').rows).toMatchObject({ User: 1, InstanceBackup: 1 })
  // Other users of the machine see the arguments of every process.
  expect(seen).toContain(id)
  const password = new URL(process.env.DATABASE_URL ?? '').password
  for (const secret of [password, process.env.NEXTAUTH_SECRET].filter(Boolean)) expect(seen).not.toContain(secret)
})

test('a command that ends early is told in its own words, and leaves no file', { timeout: 60_000 }, async () => {
  const ada = await admin()
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = 'file:/nowhere/at/all.db'
  // The client of this process is open, and goes on.
  const { done } = await startBackup(ada, undefined)
  await done
  process.env.DATABASE_URL = before
  expect(await listBackups(ada)).toMatchObject([{ state: 'failed', failure: expect.stringContaining('/nowhere') }])
  expect(readdirSync(getBackupsFolder())).toEqual([])
})
