import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { toCommandEnvironment } from '@/lib/foundation/env'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { findFailure, GIVEN_UP_MS } from './backup'
import { type BackupProgram, deleteBackup, openBackup, startBackup } from './commands'
import { listBackups } from './data'
import { getBackupPath, getBackupsFolder } from './files.data'

setUpEmptyDatabase()

const PASSWORD = 'four random words here'
async function withPassword(viewer: Viewer): Promise<Viewer> {
  const passwordHash = await hashPassword(PASSWORD)
  const account = { provider: PASSWORD_PROVIDER, providerAccountId: viewer.email, passwordHash }
  await db().account.create({ data: { userId: viewer.id, ...account } })
  return viewer
}
const admin = async () => withPassword(await makePerson('Ada', { isAdmin: true }))

const good: BackupProgram = async (file) => {
  writeFileSync(file, 'a whole archive', { mode: 0o644 })
  return { isGood: true, printed: '' }
}
const bad =
  (printed: string): BackupProgram =>
  async () => ({ isGood: false, printed })
const make = async (viewer: Viewer, program = good) => {
  const { id, done } = await startBackup(viewer, PASSWORD, program)
  await done
  return id
}
const actions = async () => (await db().auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ action }) => action)
const read = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

test('a backup is made, listed, downloaded and deleted; the log has each', async () => {
  const ada = await admin()
  const id = await make(ada)
  expect(await listBackups(ada)).toMatchObject([{ id, state: 'done', sizeKb: 1, failure: null }])
  expect(statSync(getBackupPath(id)).mode & 0o777).toBe(0o600)
  expect(await read(await openBackup(ada, id, PASSWORD))).toBe('a whole archive')
  await deleteBackup(ada, id)
  expect(existsSync(getBackupPath(id))).toBe(false)
  expect(await listBackups(ada)).toEqual([])
  expect(await actions()).toEqual(['backup-made', 'backup-downloaded', 'backup-deleted'])
})

test('it is asked for again: a wrong password starts, and downloads, nothing', async () => {
  const ada = await admin()
  await expect(startBackup(ada, 'wrong', good)).rejects.toMatchObject({ code: 'invalid' })
  const id = await make(ada)
  await expect(openBackup(ada, id, undefined)).rejects.toMatchObject({ code: 'invalid' })
  expect(await actions()).toEqual(['backup-made'])
})

test('others find nothing', async () => {
  const id = await make(await admin())
  for (const who of [await makePerson('Lea'), await makePerson('Marek', { isMentor: true })]) {
    await withPassword(who)
    await expect(startBackup(who, PASSWORD, good)).rejects.toMatchObject({ code: 'not-found' })
    await expect(openBackup(who, id, PASSWORD)).rejects.toMatchObject({ code: 'not-found' })
    await expect(deleteBackup(who, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listBackups(who)).rejects.toMatchObject({ code: 'not-found' })
  }
  const ada = await admin()
  for (const wrong of ['../../etc/passwd', 'x', id.replace(/^./, (first) => (first === '0' ? '1' : '0'))])
    await expect(openBackup(ada, wrong, PASSWORD)).rejects.toMatchObject({ code: 'not-found' })
})

test('one at a time; three are kept, with their files', async () => {
  const ada = await admin()
  let finish = () => {}
  const slow: BackupProgram = (file) =>
    new Promise((resolve) => {
      finish = () => resolve(good(file))
    })
  const { id, done } = await startBackup(ada, PASSWORD, slow)
  expect(await listBackups(ada)).toMatchObject([{ id, state: 'running' }])
  await expect(startBackup(ada, PASSWORD, good)).rejects.toMatchObject({ code: 'conflict' })
  await expect(openBackup(ada, id, PASSWORD)).rejects.toMatchObject({ code: 'conflict' })
  finish()
  await done
  const later = [await make(ada), await make(ada), await make(ada)]
  expect((await listBackups(ada)).map((backup) => backup.id).sort()).toEqual([...later].sort())
  expect(readdirSync(getBackupsFolder())).toHaveLength(3)
})

test.each([
  ['No backup was made: pg_dump is not installed here (Debian: postgresql-client)\n', /pg_dump is not installed/],
  ['Error: ENOSPC: no space left on device, write', /disk is full/],
  ['Error: something with postgresql://user:secret@host\n    at x', /^The backup couldn’t be made/],
])('a failure is told in words: %j', async (printed, why) => {
  const ada = await admin()
  await make(ada, bad(printed))
  expect(await listBackups(ada)).toMatchObject([{ state: 'failed', failure: expect.stringMatching(why) }])
  expect(await actions()).toEqual([])
})

test('a server that was killed leaves nothing that counts as done, and its file goes with the next', async () => {
  const ada = await admin()
  const startedAt = new Date(Date.now() - GIVEN_UP_MS - 1000)
  const { id } = await db().instanceBackup.create({ data: { host: 'gone', startedAt, startedById: ada.id } })
  mkdirSync(getBackupsFolder(), { recursive: true })
  writeFileSync(getBackupPath(id), 'finished after its server was killed')
  expect(await listBackups(ada)).toMatchObject([{ id, state: 'failed' }])
  await expect(openBackup(ada, id, PASSWORD)).rejects.toMatchObject({ code: 'conflict' })
  await make(ada)
  expect(existsSync(getBackupPath(id))).toBe(false)
  expect((await listBackups(ada)).map(({ state }) => state).sort()).toEqual(['done', 'failed'])
})

test('a file that is not on this server cannot be downloaded', async () => {
  const ada = await admin()
  const { id } = await db().instanceBackup.create({ data: { host: 'other', finishedAt: new Date(), sizeKb: 1 } })
  expect(await listBackups(ada)).toMatchObject([{ id, state: 'gone' }])
  await expect(openBackup(ada, id, PASSWORD)).rejects.toMatchObject({ code: 'conflict' })
})

test('what a backup that a restore would refuse prints is no failure', () => {
  expect(findFailure('x.zip: 3 rows\nA restore will refuse it: a table is odd\n')).toBeNull()
})

test('the page of who started it is told when it is done, and when it failed', async () => {
  const ada = await admin()
  await make(ada)
  await make(ada, bad('No backup was made: the disk is away'))
  const signals = await db().signal.findMany({ select: { userId: true, topic: true } })
  expect(signals).toEqual([
    { userId: ada.id, topic: 'backups' },
    { userId: ada.id, topic: 'backups' },
  ])
})

test('the command is not taken for an installation because Next set NODE_ENV', () => {
  const given = { NODE_ENV: 'production', DEMO: '1', DATABASE_URL: 'file:demo.db' } as const
  expect(toCommandEnvironment(given)).toEqual({ DEMO: '1', DATABASE_URL: 'file:demo.db' })
})
