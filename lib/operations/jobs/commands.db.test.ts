import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { notify } from '@/lib/people/notifications/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { runJobs } from './commands'

setUpEmptyDatabase()

test('a server sends the mail of what happened, and forgets what pages were told an hour ago', async () => {
  const ana = await makePerson('Ana', { timeZone: 'Europe/Prague' })
  const morning = new Date('2027-03-01T08:00:00Z')
  const at = (seconds: number) => new Date(morning.getTime() + seconds * 1000)
  const notice = { userId: ana.id, kind: 'verdict', key: 'verdict:1', facts: {}, path: '/dashboard' } as const
  await db().$transaction((tx) => notify(tx, notificationRegistry, [notice], at(-7200)))
  expect(await db().signal.count()).toBe(1)
  // The day's mail is written, then sent.
  for (const second of [0, 3, 6]) await runJobs(operator, at(second))
  const mail = await db().mail.findFirstOrThrow()
  expect(mail).toMatchObject({ key: `digest:${ana.id}:2027-03-01`, nextAttemptAt: null, failure: null })
  expect(readdirSync(path.join(process.env.DATA_FOLDER ?? '', 'outbox'))).toEqual([`${mail.id}.eml`])
  expect(await db().signal.count()).toBe(0)
})
