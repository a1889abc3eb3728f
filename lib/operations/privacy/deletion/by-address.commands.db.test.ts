import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { deleteByAddress, eraseBytes } from './by-address.commands'

setUpDatabase()

test('the counters of an address and an account go, and those that only look alike to a pattern stay', async () => {
  // An address whose hash contains `_`, a wildcard of LIKE.
  const email = Array.from({ length: 500 }, (_, number) => `ana.${number}@example.org`).find((one) =>
    hashAccount(one).includes('_'),
  )
  if (!email) throw new Error('no address with such a hash')
  const ana = await makePerson('Ana')
  await db().user.update({ where: { id: ana.id }, data: { email } })
  const account = hashAccount(email)
  const alike = account.replace('_', 'x')
  const getCounters = (whose: string) =>
    [
      [limits.signInPair, `${whose}@10.1.2.3`],
      [limits.signInSpare, `${whose}@2001:db8:1::/48`],
      [limits.signInAccount, whose],
      [limits.mailLink, `reset.${whose}`],
      [limits.mailLink, `change.${whose}`],
    ] as const
  for (const [limit, key] of [...getCounters(account), ...getCounters(alike)]) await consumeLimit(limit, key)
  await consumeLimit(limits.confirm, ana.id)
  await consumeLimit(limits.confirm, `${ana.id}x`)

  await db().$transaction((tx) => deleteByAddress(tx, { id: ana.id, email }))

  const left = (await db().rateLimiterFlexible.findMany()).map(({ key }) => key).sort()
  const stays = [...getCounters(alike).map(([{ name }, key]) => `${name}:${key}`), `confirm:${ana.id}x`]
  expect(left).toEqual(stays.sort())
})

test('of files only those go that were stored, whatever a row is called', async () => {
  const folder = process.env.DATA_FOLDER ?? ''
  mkdirSync(path.join(folder, 'files'), { recursive: true })
  const stored = '0f8fad5b-d9cb-469f-a165-70867728950e'
  for (const file of ['of-the-host', `files/${stored}`]) writeFileSync(path.join(folder, file), 'bytes')
  await eraseBytes({ files: ['../of-the-host', stored], letters: [] })
  expect(existsSync(path.join(folder, 'of-the-host'))).toBe(true)
  expect(existsSync(path.join(folder, 'files', stored))).toBe(false)
})
