import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentor, createCohort, joinCohort } from '../commands'
import { inviteByMail } from '../invitations/commands'
import { findCohortByCode } from './codes.data'
import { renewJoinCode, revokeJoinCode } from './join-link.commands'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
async function aCohort() {
  const mentor = await aMentor()
  return { mentor, ...(await createCohort(mentor, { name: 'Evening cohort' }, undefined, now)) }
}
let addresses = 0
const anAddress = () => `192.0.2.${++addresses}`
const look = (code: string, at = now, from = anAddress()) => findCohortByCode(visitor, code, at, from)

/** Returns the code in the newest mail to an address. */
async function codeFor(email: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return /\/cohorts\/join\/(\S+)/.exec(mail.text)?.[1] ?? ''
}

describe('a visitor with a code', () => {
  test('reads who invites to what and until when, and no other name', async () => {
    const { mentor, id } = await aCohort()
    const { joinCode } = await renewJoinCode(mentor, id, { days: 7 }, now)
    expect(await look(joinCode.toUpperCase())).toMatchObject({
      id,
      name: 'Evening cohort',
      invitedBy: { names: ['Marek'], others: 0 },
      expiresAt: later(7).toISOString(),
      mentors: null,
      role: null,
    })
    for (const name of ['Olga', 'Piet', 'Zoë']) await addMentor(mentor, id, (await aMentor(name)).email, now)
    const seen = await look(joinCode)
    expect(seen?.invitedBy).toEqual({ names: ['Marek'], others: 3 })
    expect(JSON.stringify(seen)).not.toMatch(/Olga|Piet|Zoë/)
    // After signing in, visitors see which mentors would see their progress.
    const ana = await makeLearner('Ana')
    expect((await findCohortByCode(ana, joinCode, now))?.mentors).toEqual(['Marek', 'Olga', 'Piet', 'Zoë'])
  })

  test('of their own reads who sent it, as long as that account is open', async () => {
    const { mentor, id } = await aCohort()
    const olga = await aMentor('Olga')
    await addMentor(mentor, id, olga.email, now)
    const email = 'guest@example.org'
    await inviteByMail(olga, id, { emails: [email] }, now)
    const code = await codeFor(email)
    expect(await look(code)).toMatchObject({
      invitedBy: { names: ['Olga'], others: 0 },
      expiresAt: later(14).toISOString(),
    })
    await db().user.update({ where: { id: olga.id }, data: { disabledAt: now } })
    expect((await look(code))?.invitedBy).toEqual({ names: ['Marek'], others: 0 })
  })

  test('that is wrong, expired, revoked or used learns nothing', async () => {
    const { mentor, id, joinCode: replaced } = await aCohort()
    const { joinCode } = await renewJoinCode(mentor, id, { days: 7 }, now)
    const email = 'used@example.org'
    await inviteByMail(mentor, id, { emails: [email] }, now)
    const used = await codeFor(email)
    await joinCohort(await makeLearner('Ana'), used, now)
    for (const code of ['', 'null', 'nonsense', id, replaced, used]) expect(await look(code)).toBeNull()
    expect(await look(joinCode, later(7))).toBeNull()
    await revokeJoinCode(mentor, id, now)
    expect(await look(joinCode)).toBeNull()
  })

  test('has sixty wrong ones an hour from one address, with every visitor there, and right ones are free', async () => {
    const { joinCode } = await aCohort()
    const from = anAddress()
    for (let n = 0; n < 65; n++) expect(await look(joinCode, now, from)).not.toBeNull()
    for (let n = 0; n < 60; n++) expect(await look(`wrong${n}`, now, from)).toBeNull()
    await expect(look(joinCode, now, from)).rejects.toMatchObject({ code: 'too-many' })
    expect(await look(joinCode)).not.toBeNull()
  })

  test('takes no try from people who are signed in, however many links a page opens in a browser there', async () => {
    const { id, joinCode } = await aCohort()
    const from = anAddress()
    for (let n = 0; n < 60; n++) expect(await look(`wrong${n}`, now, from)).toBeNull()
    await expect(look(joinCode, now, from)).rejects.toMatchObject({ code: 'too-many' })
    const ana = await makeLearner('Ana')
    expect(await findCohortByCode(ana, joinCode, now, from)).toMatchObject({ id })
    await joinCohort(ana, joinCode, now, from)
    expect(await findCohortByCode(ana, joinCode, now, from)).toMatchObject({ role: 'learner' })
  })
})
