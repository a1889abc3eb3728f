import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { newestMigration } from '@/prisma/migrate'
import { setUpEmptyDatabase } from '@/testing/database'
import { readiness, warmUp } from './data'

setUpEmptyDatabase({ isAltered: true })

let later = Date.now()
/** Checks readiness a minute later each time, because a result is cached for a second. */
async function look() {
  later += 60_000
  Object.assign(env(), { SCHEMA_VERSION: newestMigration(env().DATABASE_URL), DATA_FOLDER: process.env.DATA_FOLDER })
  return readiness(later)
}
const failing = ({ checks }: Awaited<ReturnType<typeof look>>) => checks.filter(({ ok }) => !ok).map(({ name }) => name)

afterEach(() => {
  shared.draining = undefined
})

test('a server with its tables and its content is ready, and looks no more than once a second', async () => {
  expect(failing(await look())).toEqual(['content'])
  await syncRoadmaps(operator, readLibrary(), hashOfContent())
  expect((await readiness(later + 500)).status).toBe('unavailable')
  expect(await readiness(later + 1000)).toEqual({
    status: 'ok',
    checks: ['database', 'schema', 'content', 'files', 'draining'].map((name) => ({ name, ok: true, reason: null })),
  })
})

test('one whose folder is away says so, and by which code', async () => {
  const folder = process.env.DATA_FOLDER ?? ''
  process.env.DATA_FOLDER = `${folder}/away`
  const answer = await look()
  process.env.DATA_FOLDER = folder
  expect(failing(answer)).toContain('files')
  expect(answer.checks.find(({ name }) => name === 'files')?.reason).toBe(
    'The data folder cannot be written to (ENOENT).',
  )
  rmSync(`${folder}/away`, { force: true })
})

test('one whose database lacks a migration, or does not work, tells no secret of it', async () => {
  await db().$executeRaw`UPDATE "_prisma_migrations" SET migration_name = '20200101000000_older'`
  expect(failing(await look())).toContain('schema')
  await db().$executeRaw`DROP TABLE "_prisma_migrations"`
  const errors: unknown[] = []
  const complain = console.error
  console.error = (...args) => errors.push(args)
  const answer = await look()
  console.error = complain
  expect(answer.checks[0]).toEqual({ name: 'database', ok: false, reason: 'It cannot be used.' })
  expect(errors).toHaveLength(1)
})

test('before it listens a server has asked its database once, and a database that fails keeps it from nothing', async () => {
  let asked = 0
  const hear = () => {
    asked++
  }
  subscribe('waymark:query', hear)
  await warmUp()
  unsubscribe('waymark:query', hear)
  expect(asked).toBeGreaterThan(1)
  await db().$executeRaw`DROP TABLE "_prisma_migrations"`
  await expect(warmUp()).resolves.toBeUndefined()
})

test('one that is told to stop is not ready at once, whatever it said before', async () => {
  await look()
  const stopping = new AbortController()
  shared.draining = stopping.signal
  stopping.abort()
  expect(failing(await readiness(later))).toContain('draining')
})
