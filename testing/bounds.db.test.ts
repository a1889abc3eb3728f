import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { type Bound, bounds } from '@/lib/foundation/rate-limit/bounds'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { addOwnLink, recordConfidence } from '@/lib/learning/workbook/commands'
import { addMentor, createCohort, joinCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { renewJoinCode } from '@/lib/mentoring/cohorts/joining/join-link.commands'
import { updateCohort } from '@/lib/mentoring/cohorts/settings/settings.commands'
import { proposePlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { confirmSkill } from '@/lib/mentoring/learners/confirmations/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { addMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { openLearnersFile } from '@/lib/mentoring/learners/table/file.data'
import { learnersExportSchema } from '@/lib/mentoring/learners/table/schema'
import { waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { addMessage } from '@/lib/mentoring/reviews/messages/messages.commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { openAuditFile } from '@/lib/platform/audit/file.data'
import { auditQuerySchema } from '@/lib/platform/audit/schema'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { makeCohort } from './cohorts'
import { setUpDatabase } from './database'
import { makeLearner, makePerson } from './people'
import { joinNewLearner, makeSmallCohort, readStep, work } from './reviews'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const DAY_MS = 86_400_000
const longAgo = (one = 0) => new Date(now.getTime() - 9 * DAY_MS - one * 1000)
const times = <Row>(count: number, make: (one: number) => Row): Row[] =>
  Array.from({ length: count }, (_, one) => make(one))
type Most = NonNullable<Bound['inAll']>
const full = (bound: Most) => ({ code: 'conflict', message: bound.refusal(bound) })
const AN_HOUR = 3600
const anHourAgo = new Date(now.getTime() - AN_HOUR * 1000)
/** Refusal one hour after the last ones were made: there is room once those are a day old. */
const tooOften = (bound: Most) => ({
  code: 'too-many',
  message: bound.refusal(bound),
  retryAfter: 24 * AN_HOUR - AN_HOUR,
})

test('links end at a number on a step, and the same address again is no new one', async () => {
  const learner = await makeLearner('Ana')
  const step = await readStep(learner, 'http')
  const bound = bounds.linksOfStep.inAll
  const { most } = bound
  const key = { learnerId: learner.id, stepId: step.id, title: 'A page' }
  await db().ownLink.createMany({ data: times(most - 1, (one) => ({ ...key, url: `https://example.org/${one}` })) })
  const link = (url: string) => addOwnLink(learner, { step: 'http', title: 'Mine', url })
  await link('https://example.org/last')
  await expect(link('https://example.org/more')).rejects.toMatchObject(full(bound))
  expect(await link('https://example.org/last')).toMatchObject({ title: 'Mine' })
  await addOwnLink(learner, { step: 'docker', title: 'Mine', url: 'https://example.org/more' })
})

test('links end at a number in all', async () => {
  const learner = await makeLearner('Bo')
  const bound = bounds.links.inAll
  const { most } = bound
  const steps = await db().step.findMany({ take: 40, select: { id: true }, where: { slug: { not: 'http' } } })
  const row = (one: number) => ({ learnerId: learner.id, stepId: steps[one % 40]?.id ?? '', title: 'A page' })
  await db().ownLink.createMany({ data: times(most, (one) => ({ ...row(one), url: `https://example.org/${one}` })) })
  const one = addOwnLink(learner, { step: 'http', title: 'Mine', url: 'https://example.org/more' })
  await expect(one).rejects.toMatchObject(full(bound))
})

test('answers to how sure one is end at a number a day, and in all', async () => {
  const learner = await makeLearner('Cy')
  const { id: stepId } = await readStep(learner, 'http')
  const { aDay, inAll } = bounds.confidences
  const answers = (count: number, createdAt: Date) =>
    db().confidence.createMany({
      data: times(count, (one) => ({ learnerId: learner.id, stepId, value: 1 + (one % 4), createdAt })),
    })
  await answers(aDay.most, anHourAgo)
  await expect(recordConfidence(learner, 'docker', 2, now)).rejects.toMatchObject(tooOften(aDay))
  await recordConfidence(learner, 'docker', 2, new Date(now.getTime() + 2 * DAY_MS))
  await answers(inAll.most, longAgo())
  await expect(recordConfidence(learner, 'docker', 3, now)).rejects.toMatchObject(full(inAll))
})

test('who waits as long as was said may go on, and no sooner', async () => {
  const learner = await makeLearner('Cleo')
  const { id: stepId } = await readStep(learner, 'http')
  const { most } = bounds.confidences.aDay
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  const answer = (at: Date) => recordConfidence(learner, 'docker', 2, at)
  const row = { learnerId: learner.id, stepId, value: 1 }
  const createdAt = (one: number) => inSeconds(61 + one - 24 * AN_HOUR)
  await db().confidence.createMany({ data: times(most, (one) => ({ ...row, createdAt: createdAt(one) })) })
  await expect(answer(now)).rejects.toMatchObject({ code: 'too-many', retryAfter: 61 })
  await expect(answer(inSeconds(60))).rejects.toMatchObject({ code: 'too-many', retryAfter: 1 })
  await answer(inSeconds(61))
  expect(await db().confidence.count({ where: { learnerId: learner.id } })).toBe(most + 1)
})

test('evidence ends at a number on a step, and in all', async () => {
  const learner = await makeLearner('Di')
  const [http, docker] = [await readStep(learner, 'http'), await readStep(learner, 'docker')]
  const show = (step: string) => addEvidence(learner, { step, kind: 'link', url: 'https://example.org/a', note: '' })
  const rows = (stepId: string, count: number) =>
    db().evidence.createMany({
      data: times(count, (one) => ({
        ...{ learnerId: learner.id, stepId, kind: 'link', url: 'https://example.org/b', note: '' },
        ...{ createdAt: longAgo(), idempotencyKey: `key-${stepId}-${one}` },
      })),
    })
  await rows(http.id, bounds.evidenceOfStep.inAll.most)
  await expect(show('http')).rejects.toMatchObject(full(bounds.evidenceOfStep.inAll))
  await show('docker')
  await rows((await readStep(learner, 'git-basics')).id, bounds.evidence.inAll.most)
  await expect(show(docker.slug)).rejects.toMatchObject(full(bounds.evidence.inAll))
})

test('messages end at a number in one review', async () => {
  const { cohort } = await makeSmallCohort()
  const learner = await joinNewLearner(cohort)
  await submitWork(learner, work)
  const review = await db().review.findFirstOrThrow({ where: { learnerId: learner.id } })
  const bound = bounds.messages.inAll
  const { most } = bound
  const row = { reviewId: review.id, authorId: learner.id, body: 'A question?', createdAt: longAgo() }
  await db().message.createMany({ data: times(most, (one) => ({ ...row, idempotencyKey: `key-${one}` })) })
  await expect(addMessage(learner, review.id, 'One more?')).rejects.toMatchObject(full(bound))
})

test('cohorts that one learns in end at a number, and so does leaving them on one day', async () => {
  const mentor = await makePerson('Mo', { isMentor: true })
  const learner = await makeLearner('Ed')
  const { joinCode, id } = await createCohort(mentor, { name: 'Spring', promisedHours: 16 }, undefined, now)
  const departures = times(bounds.departures.aDay.most - 1, () => {
    return { cohortId: id, userId: learner.id, role: 'learner', how: 'left', joinedAt: longAgo(), leftAt: anHourAgo }
  })
  await db().departure.createMany({ data: departures })
  await joinCohort(learner, joinCode, now)
  await leaveCohort(learner, id, onDeparture, now)
  await expect(joinCohort(learner, joinCode, now)).rejects.toMatchObject(tooOften(bounds.departures.aDay))
  for (let one = 0; one < bounds.cohortsLearning.inAll.most; one++) await makeCohort(`C${one}`, { learners: [learner] })
  const tomorrow = new Date(now.getTime() + 2 * DAY_MS)
  const bound = bounds.cohortsLearning.inAll
  await expect(joinCohort(learner, joinCode, tomorrow)).rejects.toMatchObject(full(bound))
})

test('cohorts that one makes end at a number a day, and those that one mentors in all', async () => {
  const mentor = await makePerson('Nia', { isMentor: true })
  const make = (at: Date) => createCohort(mentor, { name: 'Spring', promisedHours: 16 }, undefined, at)
  const bound = bounds.cohortsMade.aDay
  const { most } = bound
  for (let one = 0; one < most; one++) await make(anHourAgo)
  await expect(make(now)).rejects.toMatchObject(tooOften(bound))
  for (let one = most; one < bounds.cohortsMentored.inAll.most; one++)
    await makeCohort(`C${one}`, { mentors: [mentor] })
  const later = new Date(now.getTime() + 2 * DAY_MS)
  await expect(make(later)).rejects.toMatchObject(full(bounds.cohortsMentored.inAll))
})

test('changes of cohorts end at a number a day, and what changes nothing is none', async () => {
  const [mentor, other] = [await makePerson('Ode', { isMentor: true }), await makePerson('Pim', { isMentor: true })]
  const { id } = await createCohort(mentor, { name: 'Spring', promisedHours: 16 }, undefined, now)
  const bound = bounds.cohortChanges.aDay
  const line = { action: 'cohort-changed', actorId: mentor.id, subjectId: id, at: anHourAgo }
  await db().auditEntry.createMany({ data: times(bound.most - 1, () => line) })
  const lines = () => db().auditEntry.count({ where: { actorId: mentor.id } })
  const before = await lines()
  for (const change of [{}, { name: 'Spring' }, { promisedHours: 16 }]) await updateCohort(mentor, id, change, now)
  expect(await lines()).toBe(before)
  await updateCohort(mentor, id, { name: 'Summer' }, now)
  const refusal = tooOften(bound)
  await expect(updateCohort(mentor, id, { name: 'Autumn' }, now)).rejects.toMatchObject(refusal)
  await expect(renewJoinCode(mentor, id, { days: 1 }, now)).rejects.toMatchObject(refusal)
  await expect(addMentor(mentor, id, other.email, now)).rejects.toMatchObject(refusal)
})

test('exports of lists, each a line of the audit log, end at a number a day', async () => {
  const admin = await makePerson('Sol', { isAdmin: true })
  const bound = bounds.exportsOfOthers.aDay
  const line = { action: 'learners-exported', actorId: admin.id, at: anHourAgo }
  await db().auditEntry.createMany({ data: times(bound.most - 1, () => line) })
  await openAuditFile(admin, auditQuerySchema.parse({}), now)
  await expect(openAuditFile(admin, auditQuerySchema.parse({}), now)).rejects.toMatchObject(tooOften(bound))
  const { id: cohort } = await createCohort(admin, { name: 'Spring' }, undefined, now)
  await expect(openLearnersFile(admin, learnersExportSchema.parse({ cohort }), now)).rejects.toMatchObject(
    tooOften(bound),
  )
})

test('a mentor who has as many cohorts as there may be is added to no other', async () => {
  const [mentor, other] = [await makePerson('Quin', { isMentor: true }), await makePerson('Rob', { isMentor: true })]
  const { id } = await createCohort(mentor, { name: 'Spring' }, undefined, now)
  const { most } = bounds.cohortsMentored.inAll
  for (let one = 0; one < most; one++) await makeCohort(`C${one}`, { mentors: [other] })
  await expect(addMentor(mentor, id, other.email, now)).rejects.toMatchObject({
    code: 'conflict',
    message: `This mentor already has the maximum of ${most} cohorts. Choose another mentor.`,
  })
})

test('what mentors write about a learner ends at a number a day, and in all', async () => {
  const [learner, mentor] = [await makeLearner('Flo'), await makePerson('Olga', { isMentor: true })]
  const cohortId = await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  const of = { learnerId: learner.id, cohortId }
  const { mentorNotes, proposals, confirmations, waiverChanges } = bounds
  const roadmap = await db().roadmap.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const skill = await db().skill.findFirstOrThrow({ where: { roadmapId: roadmap.id, kind: 'soft' } })
  const step = await readStep(learner, 'docker')

  const notes = (count: number, createdAt: Date) =>
    db().mentorNote.createMany({ data: times(count, () => ({ ...of, authorId: mentor.id, body: 'Seen.', createdAt })) })
  const note = () => addMentorNote(mentor, learner.id, { body: 'Asks good questions.' }, undefined, now)
  await notes(mentorNotes.aDay.most, anHourAgo)
  await expect(note()).rejects.toMatchObject(tooOften(mentorNotes.aDay))
  await notes(mentorNotes.inAll.most, longAgo())
  await expect(note()).rejects.toMatchObject(full(mentorNotes.inAll))

  const terms = { weeklyHours: 5, arriveBy: '2028-01-01', note: '' }
  const plans = (count: number, proposedAt: Date) =>
    db().agreedPlan.createMany({ data: times(count, () => ({ ...of, ...terms, proposedAt, endedAt: proposedAt })) })
  const propose = () => proposePlan(mentor, learner.id, { cohort: cohortId, ...terms }, now)
  await plans(proposals.aDay.most, anHourAgo)
  await expect(propose()).rejects.toMatchObject(tooOften(proposals.aDay))
  await plans(proposals.inAll.most, longAgo())
  await expect(propose()).rejects.toMatchObject(full(proposals.inAll))

  const confirmed = { learnerId: learner.id, roadmapId: roadmap.id, skillSlug: skill.slug, note: 'Seen.' }
  const words = (count: number, createdAt: Date) =>
    db().skillConfirmation.createMany({ data: times(count, () => ({ ...confirmed, createdAt, revokedAt: createdAt })) })
  const confirm = () =>
    confirmSkill(mentor, learner.id, { skill: skill.slug }, { note: 'Explains well in the group.' }, now)
  await words(confirmations.aDay.most, anHourAgo)
  await expect(confirm()).rejects.toMatchObject(tooOften(confirmations.aDay))
  await words(confirmations.inAll.most, longAgo())
  await expect(confirm()).rejects.toMatchObject(full(confirmations.inAll))

  const line = { learnerId: learner.id, actorId: mentor.id, stepId: step.id, kind: 'status', to: 'waived' }
  await db().event.createMany({
    data: times(waiverChanges.aDay.most, (one) => {
      return { ...line, sequence: one + 1, occurredAt: now, receivedAt: anHourAgo, idempotencyKey: `key-${one}` }
    }),
  })
  const waive = waiveStep(mentor, learner.id, 'http', { reason: 'You run such servers.' }, now)
  await expect(waive).rejects.toMatchObject(tooOften(waiverChanges.aDay))
})

test('every table stands in the list of what bounds it', () => {
  const listed = readFileSync('docs/bounds.md', 'utf8').match(/\b[A-Z][A-Za-z]+\b/g)
  expect(Object.keys(Prisma.ModelName).filter((name) => !listed?.includes(name))).toEqual([])
})
