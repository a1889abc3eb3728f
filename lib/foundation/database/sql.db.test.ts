import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { isoFromJson, momentFromJson } from '@/lib/foundation/values/stored-moment'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpEmptyDatabase } from '@/testing/database'
import { rowsAsJson } from './sql'

setUpEmptyDatabase()

const read = async (sender: string) => {
  const values = Prisma.sql`"name", "createdAt", "disabledAt"`
  const [row] = await db().$queryRaw<{ people: string | null }[]>`
    SELECT ${rowsAsJson(values)} AS "people" FROM "User" WHERE "email" LIKE ${`%${sender}`}`
  return JSON.parse(row?.people ?? '[]') as [string, string, string | null][]
}

test('gives text as it is, moments to the millisecond, and nothing for nobody', async () => {
  const moments = ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.120Z', '1999-12-31T23:59:59.999Z']
  const names = ['Zoë "Zo" O’Neil', 'a\\b\n', '李小龙']
  for (const [index, moment] of moments.entries()) {
    const email = `${index}@json.test`
    await db().user.create({ data: { name: names[index] ?? '', email, createdAt: new Date(moment) } })
  }
  const rows = await read('@json.test')
  const told = rows.map(([name, at, never]) => [name, momentFromJson(at).toISOString(), never])
  expect(new Set(told)).toEqual(new Set(moments.map((moment, index) => [names[index], moment, null])))
  expect(new Set(rows.map(([, at]) => isoFromJson(at)))).toEqual(new Set(moments))
  expect(await read('@nowhere.test')).toEqual([])
})
