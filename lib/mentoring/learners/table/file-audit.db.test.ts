import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addMentor, createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { renewJoinCode, revokeJoinCode } from '@/lib/mentoring/cohorts/joining/join-link.commands'
import { removeLearner, removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { updateCohort } from '@/lib/mentoring/cohorts/settings/settings.commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { revokeWaiver, waiveStep } from '../waivers/commands'
import { openLearnersFile } from './file.data'
import { learnersExportSchema } from './schema'

setUpDatabase()

test('what mentors do with a privilege is in the audit log: each act once, none that was refused or changed nothing', async () => {
  const [marek, olga] = [await makePerson('Marek', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
  const ana = await makeLearner('Ana')
  const cohort = await createCohort(marek, { name: 'Spring' })
  await joinCohort(ana, cohort.joinCode)
  await updateCohort(marek, cohort.id, { promisedHours: 8 })
  await expect(updateCohort(olga, cohort.id, { promisedHours: 9 })).rejects.toThrow()
  await addMentor(marek, cohort.id, olga.email)
  await addMentor(marek, cohort.id, olga.email)
  await removeMentor(marek, cohort.id, olga.id, onDeparture)
  await renewJoinCode(marek, cohort.id, { days: 7 })
  await revokeJoinCode(marek, cohort.id)
  await revokeJoinCode(marek, cohort.id)
  const waiver = { reason: 'Works with this every day.' }
  await waiveStep(marek, ana.id, 'http', waiver)
  await waiveStep(marek, ana.id, 'http', waiver)
  await waiveStep(marek, ana.id, 'http', { reason: 'Taught it for years.' })
  await revokeWaiver(marek, ana.id, 'http')
  await revokeWaiver(marek, ana.id, 'http')
  await new Response(await openLearnersFile(marek, learnersExportSchema.parse({ cohort: cohort.id }))).text()
  await removeLearner(marek, cohort.id, ana.id, onDeparture)

  const { id: step } = await db().step.findUniqueOrThrow({ where: { slug: 'http' } })
  const rows = await db().auditEntry.findMany({ orderBy: { at: 'asc' } })
  const lines = rows.map(({ action, actorId, subjectId, detail }) => [action, actorId, subjectId, JSON.parse(detail)])
  const by = marek.id
  const inCohort = { cohort: cohort.id }
  const expected = [
    ['cohort-made', by, cohort.id, {}],
    ['cohort-changed', by, cohort.id, { settings: 'promisedHours' }],
    ['cohort-mentor-added', by, olga.id, inCohort],
    ['cohort-mentor-removed', by, olga.id, inCohort],
    ['join-code-renewed', by, cohort.id, { days: 7 }],
    ['join-code-revoked', by, cohort.id, {}],
    ['waiver-given', by, ana.id, { step }],
    ['waiver-changed', by, ana.id, { step }],
    ['waiver-revoked', by, ana.id, { step }],
    ['learners-exported', by, null, inCohort],
    ['learner-removed', by, ana.id, inCohort],
  ]
  expect(lines).toHaveLength(expected.length)
  expect(lines).toEqual(expect.arrayContaining(expected))
})
