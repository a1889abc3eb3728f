import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { copyTemplate, dropCopy, emptyCopy, isOnPostgresql, type Template } from './databases/postgresql-templates'
import { copySqliteTemplate } from './databases/sqlite-templates'

type Database = ReturnType<typeof openDatabase>

/** Gives each test file a real database of its own with the whole content in it, and removes it afterwards. */
export function setUpDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = await makeDatabase('content', ownPlace('content'))
  })
  afterAll(() => dropDatabase(folder))
}

/**
 * Gives each test a real empty database: for tests that bring content of their own.
 * @param isAltered the tests change more than rows: each needs a new database
 */
export function setUpEmptyDatabase({ isAltered = false } = {}): void {
  let folder: string
  const make = async () => {
    folder = await makeDatabase('empty', isAltered ? newPlace() : ownPlace('empty'))
  }
  // Copying a file takes no time, whereas a PostgreSQL database takes longer than most tests.
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
    folder = makeFolder(ownPlace('empty'))
    use(currentUrl(), folder)
  })
  afterAll(() => dropDatabase(folder))
}

const currentUrl = () => process.env.DATABASE_URL ?? ''

/** Name that all databases of a kind in this worker share, one after the other, and with it one client. */
const worker = randomUUID()
const ownPlace = (template: Template): string => `${worker}-${template}`
/** Name of a database with a client of its own. */
const newPlace = (): string => randomUUID()

/** Makes a database. @param place names it and its folder; an earlier one is deleted */
async function makeDatabase(template: Template, place: string): Promise<string> {
  const folder = makeFolder(place)
  use(isOnPostgresql() ? await copyTemplate(template, place) : copySqliteTemplate(template, folder), folder)
  return folder
}

function makeFolder(place: string): string {
  const folder = path.join(tmpdir(), `waymark-${place}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

/**
 * Clients by the address of their databases. A disconnected one connects to the new database of that address, and keeps
 * its compiled queries: a new one would compile each again, which takes longer than most tests.
 */
const clients = new Map<string, Database>()

/**
 * Wraps the client in a new object: caches that belong to a client, such as that of roadmaps, must not outlive its
 * database.
 */
const toNewClient = (client: Database): Database =>
  new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

/** Makes these the database and the data folder of this process. */
function use(url: string, folder: string): void {
  process.env.DATABASE_URL = url
  process.env.DATA_FOLDER = folder
  const client = clients.get(url) ?? openDatabase(url)
  if (url.includes(worker)) clients.set(url, client)
  Object.assign(shared, {
    database: toNewClient(client),
    env: undefined,
    instance: undefined,
    lastInstance: undefined,
    siteName: undefined,
  })
}

async function dropDatabase(folder: string): Promise<void> {
  await db().$disconnect()
  if (isOnPostgresql()) await dropCopy(currentUrl())
  rmSync(folder, { recursive: true, force: true })
}

/** Opens every connection of the PostgreSQL pool, so that later measurements open none. */
export async function fillPool(): Promise<void> {
  if (!isOnPostgresql()) return
  await Promise.all(Array.from({ length: 10 }, () => db().$queryRaw`SELECT pg_sleep(0.2)::text`))
}
