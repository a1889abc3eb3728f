import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { sendMessage } from './commands'
import { getThread } from './data'
import { closeReport, listReports, readReportedThread, reportThread } from './reports.commands'

setUpDatabase()

async function reported() {
  const [ana, mira] = [await makePerson('Ana'), await makePerson('Mira', { isMentor: true })]
  const admin = await makePerson('Ada', { isAdmin: true })
  const cohortId = await makeCohort('Spring', { learners: [ana], mentors: [mira] })
  const sent = await sendMessage(mira, cohortId, { to: ana.id, body: 'Rude' }, makeAnnouncement)
  return { ana, mira, admin, id: sent.threads[0]?.id ?? '' }
}
const gone = { code: 'not-found' }

test('an admin reads a thread from its report to its end, with a line in the log for each reading', async () => {
  const { ana, mira, admin, id } = await reported()
  await expect(readReportedThread(admin, id)).rejects.toMatchObject(gone)
  await reportThread(ana, id, 'Insults')
  expect(await getThread(ana, id)).toMatchObject({ isReported: true })
  expect(await listReports(admin)).toMatchObject([{ id, reason: 'Insults', reportedBy: 'Ana' }])
  expect(await listReports(mira)).toEqual([])
  expect(await readReportedThread(admin, id)).toMatchObject({ reason: 'Insults', posts: [{ body: 'Rude' }] })
  await readReportedThread(admin, id)
  await expect(getThread(admin, id)).rejects.toMatchObject(gone)
  for (const viewer of [ana, mira]) {
    await expect(readReportedThread(viewer, id)).rejects.toMatchObject(gone)
    await expect(closeReport(viewer, id)).rejects.toMatchObject(gone)
  }
  for (let round = 0; round < 2; round++) await closeReport(admin, id)
  await expect(readReportedThread(admin, id)).rejects.toMatchObject(gone)
  const lines = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  const actions = lines.map(({ action }) => action).sort()
  expect(actions).toEqual(['report-closed', 'reported-thread-read', 'reported-thread-read', 'thread-reported'])
})

test('a thread has one open report, and one person makes ten a day', async () => {
  const { ana, mira, admin, id } = await reported()
  const outsider = await makePerson('Otto')
  await expect(reportThread(outsider, id, 'No')).rejects.toMatchObject(gone)
  for (let count = 0; count < 10; count++) {
    await reportThread(ana, id, `Reason ${count}`)
    await reportThread(mira, id, 'Another')
    await closeReport(admin, id)
  }
  await expect(reportThread(ana, id, 'Once more')).rejects.toMatchObject({ code: 'too-many' })
  expect(await db().thread.findUnique({ where: { id } })).toMatchObject({ reportReason: 'Reason 9' })
})
