import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpEmptyDatabase } from '@/testing/database'
import { isNotAmongDisabled, isNotDisabled } from './open-accounts.data'

setUpEmptyDatabase()

const at = new Date('2026-11-24T10:00:00Z')

test('a list and a count leave out a disabled account, and neither an open one nor what is left of a deleted one', async () => {
  const accounts = {
    open: {},
    disabled: { disabledAt: at },
    deleted: { deletedAt: at },
    'disabled and deleted': { disabledAt: at, deletedAt: at },
  }
  for (const [name, facts] of Object.entries(accounts)) {
    await db().user.create({ data: { name, email: `${name.replaceAll(' ', '-')}@x.test`, ...facts } })
  }
  for (const isOpen of [isNotDisabled, isNotAmongDisabled]) {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT p."name" FROM "User" p WHERE ${isOpen(Prisma.sql`p."id"`)} ORDER BY p."name"`
    expect(rows.map(({ name }) => name)).toEqual(['deleted', 'disabled and deleted', 'open'])
  }
})

test('whoever is not there passes: a wait is counted though its review is gone', async () => {
  for (const isOpen of [isNotDisabled, isNotAmongDisabled]) {
    const [row] = await db().$queryRaw<{ passes: number | bigint }[]>`
      SELECT COUNT(*) AS "passes" FROM (SELECT 1 AS "one") AS "row" WHERE ${isOpen(Prisma.sql`NULL`)}`
    expect(Number(row?.passes)).toBe(1)
  }
})
