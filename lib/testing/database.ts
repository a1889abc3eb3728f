import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { db, openDatabase } from '@/lib/db'
import { copyTemplate, dropCopy, isOnPostgresql, type Template } from './postgresql-templates'
import { copySqliteTemplate } from './sqlite-templates'

/**
 * Gives each test file a real database of its own with the whole content in it, and takes it away afterwards.
 */
export function setUpDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = await makeDatabase('content')
  }, 60_000)
  afterAll(() => dropDatabase(folder))
}

/** Gives each test a real database of its own with nothing in it: for tests that bring content of their own. */
export function setUpEmptyDatabase(): void {
  let folder: string
  beforeEach(async () => {
    folder = await makeDatabase('empty')
  })
  afterEach(() => dropDatabase(folder))
}

async function makeDatabase(template: Template): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
  const url = isOnPostgresql() ? await copyTemplate(template) : copySqliteTemplate(template, folder)
  process.env.DATABASE_URL = url
  process.env.DATA_FOLDER = folder
  Object.assign(globalThis, { waymarkDatabase: openDatabase(url) })
  return folder
}

async function dropDatabase(folder: string): Promise<void> {
  await db().$disconnect()
  if (isOnPostgresql()) await dropCopy(process.env.DATABASE_URL ?? '')
  rmSync(folder, { recursive: true, force: true })
}

/** Opens every connection that the pool of PostgreSQL keeps, so that what is measured afterwards opens none. */
export async function fillPool(): Promise<void> {
  if (!isOnPostgresql()) return
  await Promise.all(Array.from({ length: 10 }, () => db().$queryRaw`SELECT pg_sleep(0.2)::text`))
}
