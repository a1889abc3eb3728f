import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { importRoster, withdrawRoster } from '@/lib/mentoring/roster/commands'
import { placesOnAcceptance } from '@/lib/mentoring/roster/places.commands'
import { acceptInvitation } from '@/lib/people/accounts/invitations/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { checkRosters } from './rosters.data'

setUpDatabase()

test('a roster that was taken in part and withdrawn is sound, and what is open in it is found', async () => {
  const [admin, mira] = [await makePerson('Ida', { isAdmin: true }), await makePerson('Mira')]
  const file = `email,cohort,role\n${mira.email},Spring,mentor\nlate@example.org,Spring,learner\n`
  const { roster } = await importRoster(admin, new TextEncoder().encode(file))
  const { text } = await db().mail.findFirstOrThrow({ where: { to: mira.email } })
  await acceptInvitation(mira, /\/invitations\/(\S+)/.exec(text)?.[1] ?? '', await placesOnAcceptance(mira))
  await withdrawRoster(admin, roster ?? '')
  const check = async () => (await checkRosters(operator)).problems
  expect(await check()).toEqual([])
  const late = { email: 'late@example.org' }
  await db().rosterEntry.updateMany({ where: late, data: { withdrawnAt: null } })
  expect(await check()).toEqual([expect.stringContaining('a place in it is open')])
  await db().rosterEntry.updateMany({ where: late, data: { withdrawnAt: new Date() } })
  await db().personInvitation.updateMany({ where: late, data: { revokedAt: null } })
  expect(await check()).toEqual([expect.stringContaining('an invitation of it is open')])
  await db().personInvitation.updateMany({ where: late, data: { revokedAt: new Date() } })
  await db().rosterEntry.updateMany({ where: { email: mira.email }, data: { withdrawnAt: new Date() } })
  expect(await check()).toEqual([expect.stringContaining('both taken and withdrawn')])
})
