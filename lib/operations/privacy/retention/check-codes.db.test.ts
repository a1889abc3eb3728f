import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { forgetCheckCodes } from './commands'
import { KEPT_DAYS } from './periods'

setUpDatabase()

const now = new Date('2027-06-30T12:00:00Z')
const ago = (days: number, seconds: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000 + seconds * 1000)

test('codes for runs of checks go a week after they expire, and their runs stay', async () => {
  expect(KEPT_DAYS.checkCodes).toBe(7)
  const { id: learnerId } = await makeLearner('Ana')
  const { id: stepId } = await db().step.findFirstOrThrow()
  const key = { learnerId, stepId, brief: 'http', seed: '0f3a5b7c9d1e2f40' }
  for (const [codeHash, expiresAt] of Object.entries({ old: ago(7, -1), young: ago(7, 1) })) {
    const { id: codeId } = await db().checkCode.create({ data: { ...key, codeHash, expiresAt } })
    const { seed: _, ...run } = { ...key, codeId, version: 1, place: 'machine', results: '[]' }
    await db().checkRun.create({ data: { ...run, passedCount: 0, failedCount: 0, isEvidence: false } })
  }
  expect(await forgetCheckCodes(operator, now)).toBe(1)
  expect((await db().checkCode.findMany()).map(({ codeHash }) => codeHash)).toEqual(['young'])
  expect((await db().checkRun.findMany()).map(({ codeId }) => codeId === null).sort()).toEqual([false, true])
})
