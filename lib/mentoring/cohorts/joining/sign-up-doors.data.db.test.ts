import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { makeSmallCohort } from '@/testing/reviews'
import { saveClosed } from '../settings/closing.commands'
import { updateCohort } from '../settings/settings.commands'
import { renewJoinCode } from './join-link.commands'
import { signUpDoors } from './sign-up-doors.data'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const inTwoDays = new Date('2026-11-26T10:00:00Z')

test('a join code lets people sign up only where its cohort says so, while it is valid and the cohort open', async () => {
  const { mentor, cohort } = await makeSmallCohort()
  const { joinCode } = await renewJoinCode(mentor, cohort.id, { days: 1 }, now)
  const find = (code = joinCode, at = now) => signUpDoors.findSignUpByCode(db(), code, at)
  expect(await find()).toBeNull()
  await updateCohort(mentor, cohort.id, { opensSignUp: true }, now)
  expect(await find()).toBe('open')
  expect(await find(` ${joinCode.toUpperCase()} `)).toBe('open')
  for (const other of ['', 'unknown', cohort.joinCode]) expect(await find(other)).toBeNull()
  expect(await find(joinCode, inTwoDays)).toBeNull()
  await saveClosed(mentor, cohort.id, { closed: true }, now)
  expect(await find()).toBeNull()
})

test('who changes it is in the audit log', async () => {
  const { mentor, cohort } = await makeSmallCohort()
  await updateCohort(mentor, cohort.id, { opensSignUp: true }, now)
  await updateCohort(mentor, cohort.id, { opensSignUp: true }, now)
  const lines = await db().auditEntry.findMany({ where: { action: 'cohort-changed', subjectId: cohort.id } })
  expect(lines.map(({ detail }) => detail)).toEqual([expect.stringContaining('opensSignUp')])
})
