import { createClient } from '@libsql/client'
import Database from 'libsql'
import { expect, test, vi } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { describeOn } from '@/testing/on'

setUpEmptyDatabase()

const person = (name: string, email = `${name}@waymark.test`) => ({ data: { name, email } })

test('a statement that was refused runs again, with what it is given then', async () => {
  for (const name of ['Ana', 'Bo', 'Cy']) {
    await db().user.create(person(name))
    await expect(db().user.create(person('Again', `${name}@waymark.test`))).rejects.toMatchObject({ code: 'P2002' })
  }
  const named = (name: string) => db().user.findMany({ where: { name }, select: { email: true } })
  expect(await named('Bo')).toEqual([{ email: 'Bo@waymark.test' }])
  expect(await named('Again')).toEqual([])
  expect(await named('Cy')).toEqual([{ email: 'Cy@waymark.test' }])
})

describeOn('sqlite', 'a statement', () => {
  const connect = () => new Database((process.env.DATABASE_URL ?? '').slice('file:'.length))

  test('is prepared once by a connection, and again by another', () => {
    const [one, other] = [connect(), connect()]
    const first = one.prepare('SELECT 1')
    expect(one.prepare('SELECT 1')).toBe(first)
    expect(one.prepare('SELECT 2')).not.toBe(first)
    expect(other.prepare('SELECT 1')).not.toBe(first)
    one.close()
    other.close()
  })

  test('of the client is one of these: there is one copy of the driver', async () => {
    const prepare = vi.spyOn(Database.prototype, 'prepare')
    await db().user.count()
    expect(prepare).toHaveBeenCalled()
  })

  test('that nobody asked for while two hundred others were is forgotten, and not one that was asked for meanwhile', () => {
    const connection = connect()
    const [kept, forgotten] = [connection.prepare('SELECT 1'), connection.prepare('SELECT 2')]
    for (let n = 0; n < 199; n++) {
      connection.prepare(`SELECT 'another', ${n}`)
      connection.prepare('SELECT 1')
    }
    expect(connection.prepare('SELECT 1')).toBe(kept)
    expect(connection.prepare('SELECT 2')).not.toBe(forgotten)
    connection.close()
  })

  test('that is long is not kept', () => {
    const connection = connect()
    const long = `SELECT '${'a'.repeat(10_000)}'`
    expect(connection.prepare(long)).not.toBe(connection.prepare(long))
    connection.close()
  })

  test('goes on when another connection changes the schema, and sees what that changed', async () => {
    const { id: userId } = await db().user.create(person('Ana'))
    await db().signal.create({ data: { userId, topic: 'queue', createdAt: new Date() } })
    const topics = () => db().signal.findMany({ select: { topic: true } })
    expect(await topics()).toEqual([{ topic: 'queue' }])
    const other = openDatabase(process.env.DATABASE_URL ?? '')
    await other.$executeRaw`ALTER TABLE "Signal" RENAME TO "Old"`
    await other.$executeRaw`CREATE TABLE "Signal" AS SELECT "createdAt", 'n' || "id" AS "id", "userId", 'later' AS "topic" FROM "Old"`
    expect(await topics()).toEqual([{ topic: 'later' }])
    await other.$executeRaw`DROP TABLE "Signal"`
    await expect(topics()).rejects.toThrow()
    await other.$executeRaw`ALTER TABLE "Old" RENAME TO "Signal"`
    expect(await topics()).toEqual([{ topic: 'queue' }])
    await other.$disconnect()
  })

  test('that ran, or failed half-way, holds nothing back', async () => {
    await db().user.create(person('Ana'))
    await db().user.findMany()
    const overflows = db().$queryRaw`SELECT abs(-9223372036854775805 - length("name")) FROM "User"`
    await expect(overflows).rejects.toThrow()
    const other = connect()
    expect(other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().all()).toEqual([[0, 0, 0]])
    other.close()
  })

  test('that found the database busy takes nothing of what is written afterwards with it', async () => {
    const url = process.env.DATABASE_URL ?? ''
    const write = (n: number) => ({
      sql: 'INSERT INTO "Signal" ("id", "userId", "topic", "createdAt") VALUES (?, ?, ?, ?)',
      args: [`${n}`, userId, 'queue', new Date().toISOString()],
    })
    const { id: userId } = await db().user.create(person('Ana'))
    const client = createClient({ url, timeout: 20 } as Parameters<typeof createClient>[0])
    const other = connect()
    await client.execute(write(1))
    for (let round = 0; round < 3; round++) {
      other.exec('BEGIN IMMEDIATE')
      await expect(client.execute('DELETE FROM "Signal" WHERE "id" = \'never\'')).rejects.toThrow('SQLITE_BUSY')
      await expect(client.execute(write(100))).rejects.toThrow('SQLITE_BUSY')
      await expect(client.transaction('write')).rejects.toThrow('SQLITE_BUSY')
      other.exec('COMMIT')
      await client.execute(write(2 + 2 * round))
      const transaction = await client.transaction('write')
      await transaction.execute(write(3 + 2 * round))
      await transaction.commit()
      // Seen by others, and in nobody's way.
      const count = other.prepare('SELECT count(*) FROM "Signal"').raw().all()
      expect(count).toEqual([[3 + 2 * round]])
      other.exec('BEGIN IMMEDIATE; COMMIT')
    }
    client.close()
    other.close()
  })
})
