import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, makeSmallCohort } from '@/testing/reviews'
import { addMentor } from '../commands'
import { copyCohort } from '../copies/copy.commands'
import { findCohort } from '../data'
import { handOverCohort } from './hand-over.commands'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const getLeads = async (viewer: Viewer, id: string) =>
  (await findCohort(viewer, id))?.mentors.filter(({ isLead }) => isLead).map((mentor) => mentor.id)

describe('handing over a cohort', () => {
  test('makes another mentor its lead, who is told, and the former stays a mentor', async () => {
    const { mentor, cohort, joinCode } = await aCohort()
    const second = await addColleague(mentor, { id: cohort, joinCode })
    expect(await getLeads(mentor, cohort)).toEqual([mentor.id])
    await handOverCohort(mentor, cohort, { mentor: second.id }, now)
    expect(await getLeads(mentor, cohort)).toEqual([second.id])
    expect((await findCohort(mentor, cohort))?.mentors).toHaveLength(2)
    const notices = await db().notification.findMany({ where: { userId: second.id, kind: 'added-as-mentor' } })
    expect(notices.map(({ facts }) => JSON.parse(facts).what)).toContain('lead')
    const audit = { action: 'cohort-lead-changed', subjectId: second.id }
    expect(await db().auditEntry.count({ where: audit })).toBe(1)
    // Repeated, it changes nothing, and the former lead may not take it back.
    await handOverCohort(second, cohort, { mentor: second.id }, now)
    expect(await db().auditEntry.count({ where: audit })).toBe(1)
    await expect(handOverCohort(mentor, cohort, { mentor: mentor.id }, now)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is only for its active mentors, and not for strangers to do', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const stranger = await makePerson('Zoe', { isMentor: true })
    for (const other of [learner, stranger]) {
      await expect(handOverCohort(mentor, cohort, { mentor: other.id }, now)).rejects.toMatchObject({ code: 'invalid' })
      const taken = handOverCohort(other, cohort, { mentor: other.id }, now)
      await expect(taken).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('leaves a copy to the mentor who made it', async () => {
    const { mentor, cohort, joinCode } = await aCohort()
    const second = await addColleague(mentor, { id: cohort, joinCode })
    for (const maker of [mentor, second]) {
      const copy = await copyCohort(maker, cohort, { name: 'Next', startsOn: null }, undefined, now)
      expect(await getLeads(maker, copy.id)).toEqual([maker.id])
    }
  })

  test('whose mentors are gone is done by an admin who adds one first', async () => {
    const { mentor, cohort } = await aCohort()
    await db().user.update({ where: { id: mentor.id }, data: { disabledAt: now } })
    const admin = await makePerson('Ada', { isAdmin: true })
    expect(await getLeads(admin, cohort)).toEqual([])
    const successor = await makePerson('Olga', { isMentor: true })
    await addMentor(admin, cohort, successor.email, now)
    await handOverCohort(admin, cohort, { mentor: successor.id }, now)
    expect(await getLeads(admin, cohort)).toEqual([successor.id])
    expect(await findCohort(successor, cohort)).toMatchObject({ canLead: true })
  })
})

async function aCohort() {
  const { cohort, ...members } = await makeSmallCohort()
  return { ...members, cohort: cohort.id, joinCode: cohort.joinCode }
}
