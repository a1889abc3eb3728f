import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { copyTemplate, dropCopy, emptyCopy, isOnPostgresql, type Template } from './postgresql-templates'
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

/**
 * Gives each test a real database with nothing in it: for tests that bring content of their own.
 * @param isAltered the tests change more than rows: each needs a database that no other had
 */
export function setUpEmptyDatabase({ isAltered = false } = {}): void {
  let folder: string
  const make = async () => {
    folder = await makeDatabase('empty')
  }
  // Copying a file takes no time, and a database of PostgreSQL takes more than most tests.
  if (!isOnPostgresql() || isAltered) {
    beforeEach(make)
    afterEach(() => dropDatabase(folder))
    return
  }
  beforeAll(make)
  afterEach(async () => {
    await db().$disconnect()
    await emptyCopy(currentUrl())
    rmSync(folder, { recursive: true, force: true })
    folder = makeFolder()
    use(currentUrl(), folder)
  })
  afterAll(() => dropDatabase(folder))
}

const currentUrl = () => process.env.DATABASE_URL ?? ''

async function makeDatabase(template: Template): Promise<string> {
  const folder = makeFolder()
  use(isOnPostgresql() ? await copyTemplate(template) : copySqliteTemplate(template, folder), folder)
  return folder
}

const makeFolder = () => mkdtempSync(path.join(tmpdir(), 'waymark-'))

/** Makes these the database and the data folder of this process. */
function use(url: string, folder: string): void {
  process.env.DATABASE_URL = url
  process.env.DATA_FOLDER = folder
  Object.assign(globalThis, { waymarkDatabase: openDatabase(url), waymarkEnv: undefined })
}

async function dropDatabase(folder: string): Promise<void> {
  await db().$disconnect()
  if (isOnPostgresql()) await dropCopy(currentUrl())
  rmSync(folder, { recursive: true, force: true })
}

/** Opens every connection that the pool of PostgreSQL keeps, so that what is measured afterwards opens none. */
export async function fillPool(): Promise<void> {
  if (!isOnPostgresql()) return
  await Promise.all(Array.from({ length: 10 }, () => db().$queryRaw`SELECT pg_sleep(0.2)::text`))
}
