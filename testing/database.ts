import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { copyTemplate, dropCopy, emptyCopy, isOnPostgresql, type Template } from './postgresql-templates'
import { copySqliteTemplate } from './sqlite-templates'

type Database = ReturnType<typeof openDatabase>

/**
 * Gives each test file a real database of its own with the whole content in it, and takes it away afterwards.
 */
export function setUpDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = await makeDatabase('content', ownPlace('content'))
  })
  afterAll(() => dropDatabase(folder))
}

/**
 * Gives each test a real database with nothing in it: for tests that bring content of their own.
 * @param isAltered the tests change more than rows: each needs a database that no other had
 */
export function setUpEmptyDatabase({ isAltered = false } = {}): void {
  let folder: string
  const make = async () => {
    folder = await makeDatabase('empty', isAltered ? newPlace() : ownPlace('empty'))
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
    folder = makeFolder(ownPlace('empty'))
    use(currentUrl(), folder)
  })
  afterAll(() => dropDatabase(folder))
}

const currentUrl = () => process.env.DATABASE_URL ?? ''

/** One name for all databases of a kind that this worker has in turn, and so one client. */
const worker = randomUUID()
const ownPlace = (template: Template): string => `${worker}-${template}`
/** A database with a client of its own. */
const newPlace = (): string => randomUUID()

/** @param place names it and its folder; what was there before is gone */
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
 * Clients by the address of their databases. One that is disconnected connects again to what is there by then, and knows
 * how it asked: a new one would work that out for each query again, which takes longer than most tests.
 */
const clients = new Map<string, Database>()

/** The same client as another object: what a process keeps for its client, such as roadmaps, belongs to one database. */
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
  Object.assign(globalThis, { waymarkDatabase: toNewClient(client), waymarkEnv: undefined })
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
