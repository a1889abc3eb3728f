import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { startMailer } from '@/testing/processes/child-process'
import { MAX_ROWS } from './file/parse'

setUpDatabase()

const countAll = async () => ({
  entries: await db().rosterEntry.count(),
  invitations: await db().personInvitation.count(),
  mails: await db().mail.count({ where: { key: { startsWith: 'person-invitation:' } } }),
  rosters: await db().rosterBatch.count(),
  cohorts: await db().cohort.count({ where: { name: { startsWith: 'Class ' } } }),
  mentors: await db().membership.count({ where: { cohort: { name: { startsWith: 'Class ' } } } }),
  added: await db().notification.count({ where: { kind: 'added-as-mentor' } }),
})

test('a server that is killed twice leaves whole rows, and the same file brings the rest, each once', async () => {
  const admin = await makePerson('Ida', { isAdmin: true })
  const mentors: Viewer[] = []
  for (let n = 0; n < 10; n++) mentors.push(await makePerson(`Mentor ${n}`, { isMentor: true }))
  const rows = Array.from({ length: MAX_ROWS }, (_, n) => {
    const mentor = mentors[n / 200]
    const email = mentor?.email ?? `person.${n}@school.example`
    return `Person ${n},${email},${mentor ? 'mentor' : 'learner'},Class ${n % 20},${n},git-${n}`
  })
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'roster-')), 'roster.csv')
  writeFileSync(file, `\ufeff${['name,email,role,cohort,external id,git name', ...rows].join('\r\n')}`)
  const start = () => startMailer('roster', admin.id, { ROSTER_FILE: file })

  for (const least of [200, 900]) {
    const child = start()
    while ((await db().rosterEntry.count()) < least) await wait(5)
    child.kill()
    await child.ended
    const { entries, invitations, mails, mentors: added } = await countAll()
    expect(entries).toBeLessThan(MAX_ROWS)
    expect({ invitations, mails }).toEqual({ invitations: entries - added, mails: entries - added })
  }
  const all = {
    entries: MAX_ROWS,
    invitations: MAX_ROWS - 10,
    mails: MAX_ROWS - 10,
    rosters: 1,
    cohorts: 20,
    mentors: 10,
    added: 10,
  }
  for (const said of ['imported', 'imported 0']) {
    const child = start()
    await child.says(said)
    await child.ended
    expect(await countAll()).toEqual(all)
  }
  const emails = await db().personInvitation.groupBy({ by: ['email'] })
  expect(emails).toHaveLength(MAX_ROWS - 10)
  expect(await db().auditEntry.count({ where: { action: 'roster-applied' } })).toBe(1)
}, 240_000)
