import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { setPublicProfile } from './commands'
import { listedProfiles, publicProfiles } from './policy'

setUpDatabase()

const day = new Date('2026-11-24T12:00:00Z')
const states = [
  { what: 'switched off', isOn: false, isListed: true, account: {}, shown: false, listed: false },
  { what: 'on', isOn: true, isListed: false, account: {}, shown: true, listed: false },
  { what: 'on and listed', isOn: true, isListed: true, account: {}, shown: true, listed: true },
  { what: 'closed by an admin', isOn: true, isListed: true, account: { disabledAt: day }, shown: false, listed: false },
  { what: 'about to be deleted', isOn: true, isListed: true, account: { deletesAt: day }, shown: false, listed: false },
  { what: 'deleted', isOn: true, isListed: true, account: { deletedAt: day }, shown: false, listed: false },
]

test.each(states)('a profile that is $what: shown $shown, listed $listed', async (state) => {
  const learner = await makeLearner('Lea')
  const handle = `lea-${learner.id.slice(0, 8)}`
  await setPublicProfile(learner, { handle, isOn: state.isOn, isListed: state.isListed })
  await db().user.update({ where: { id: learner.id }, data: state.account })
  expect(await db().publicProfile.count({ where: { handle, ...publicProfiles } })).toBe(state.shown ? 1 : 0)
  expect(await db().publicProfile.count({ where: { handle, ...listedProfiles } })).toBe(state.listed ? 1 : 0)
})
