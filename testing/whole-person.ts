import { createHash, randomUUID } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { storeFile } from '@/lib/learning/evidence/files/commands'
import { addPause, savePlan } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { addOwnLink, markChecklistItem, recordConfidence, saveNote } from '@/lib/learning/workbook/commands'
import { dismissAnnouncement, makeAnnouncement } from '@/lib/mentoring/announcements/commands'
import { createCohort, joinCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { inviteByMail } from '@/lib/mentoring/cohorts/invitations/commands'
import { assignMentor } from '@/lib/mentoring/cohorts/members/assigned-mentor.commands'
import { saveSchedule } from '@/lib/mentoring/cohorts/schedule/commands'
import { saveLearnerDates } from '@/lib/mentoring/cohorts/schedule/learner-dates.commands'
import { answerPlan, proposePlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { confirmSkill } from '@/lib/mentoring/learners/confirmations/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { addMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { sendMessage } from '@/lib/mentoring/messages/commands'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { correctVerdict } from '@/lib/mentoring/reviews/corrections/commands'
import { saveDraft } from '@/lib/mentoring/reviews/drafts/drafts.commands'
import { addMessage } from '@/lib/mentoring/reviews/messages/messages.commands'
import { addSavedReply } from '@/lib/mentoring/reviews/saved-replies/commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { rateHelp } from '@/lib/mentoring/reviews/verdicts/ratings.commands'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import { setPublicProfile } from '@/lib/operations/profiles/commands'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'
import { makePerson, samplePlan, signedIn } from './people'
import { makeVerdict, readStep, STEP } from './reviews'

/** Texts that a person enters everywhere, each with the mark in it, to search for where it must not appear. */
export type Marks = { readonly name: string; readonly mark: string }

/** Makes a person with a row in every table about people, as a learner and as a mentor, and the people around them. */
export async function makeWholePerson({ name, mark }: Marks) {
  const person = await makePerson(name, { isMentor: true })
  const mentor = await makePerson('Marek', { isMentor: true })
  const other = await makePerson('Otto Otherby')
  for (const one of [person, other]) await savePlan(one, { ...samplePlan, country: 'NP' })
  const cohort = await createCohort(mentor, { name: 'Spring', promisedHours: 16, timeZone: 'UTC' })
  const led = await createCohort(person, { name: 'Autumn', promisedHours: 16, timeZone: 'UTC' })
  const former = await createCohort(mentor, { name: 'Winter', promisedHours: 16, timeZone: 'UTC' })
  for (const { joinCode } of [cohort, former]) await joinCohort(person, joinCode)
  await leaveCohort(person, former.id, onDeparture)
  await joinCohort(other, led.joinCode)
  for (const one of [mentor, other]) await setMailPreferences(one, { message: 'at-once', 'work-submitted': 'at-once' })
  await learn(person, mark)
  const reviewId = await showWork(person, mentor, cohort.id, mark)
  await beMentored(person, mentor, cohort.id)
  await sendMessage(person, cohort.id, { to: 'mentors', body: `${mark} message` }, makeAnnouncement)
  const judgedId = await mentorSomebody(person, other, led.id, mark)
  await holdAccount(person, mark)
  await deliverMail(operator, new Date())
  return { person, mentor, other, cohort, led, former, reviewId, judgedId }
}

async function learn(person: Viewer, mark: string): Promise<void> {
  await setProgress(person, 'http', { status: 'learning' }, `${mark}-key`)
  await setProgress(person, 'http', { status: 'learning' }, `${mark}-settled`)
  await setProgress(person, 'git-basics', { status: 'skipped', reason: `${mark} reason` })
  const step = await readStep(person, 'http')
  const item = await db().checklistItem.findFirstOrThrow({ where: { stepId: step.id, retiredAt: null } })
  await markChecklistItem(person, item.id, true)
  await saveNote(person, 'http', { body: `${mark} note`, version: 0 })
  await addOwnLink(person, { step: 'http', title: `${mark} link`, url: `https://${mark}.example.org/own` })
  await recordConfidence(person, 'http', 3)
  // In winter, because time off can be announced at most two weeks after it begins.
  const inWinter = new Date('2026-12-01T10:00:00Z')
  await addPause(person, { from: '2027-02-01', to: '2027-02-05' }, inWinter)
  await db().planChange.create({ data: { learnerId: person.id, on: '2026-12-01', weeklyHours: 6 } })
  const roadmap = await db().roadmap.findFirstOrThrow({ orderBy: { position: 'asc' } })
  await db().forecastRecord.create({
    data: { ...{ learnerId: person.id, roadmapId: roadmap.id }, ...forecast },
  })
  await addEvidence(person, { step: 'http', kind: 'prior-learning', title: `${mark} course`, note: `${mark} told` })
  await runChecks(person.id, step.id, mark)
  await setPublicProfile(person, { handle: `${mark}-log`, isOn: true })
}

/** Keeps a run of a check with an exchange of a failed one, as a runner and a CI job leave it. */
async function runChecks(learnerId: string, stepId: string, mark: string): Promise<void> {
  const repository = `https://github.com/${mark}/lending`
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000), usedAt: new Date() }
  const key = { learnerId, stepId, brief: 'http' }
  const seed = { seed: '0f3a5b7c9d1e2f40', codeHash: `secret-${randomUUID()}`, sentHash: 'a'.repeat(64) }
  const { id: codeId } = await db().checkCode.create({ data: { ...key, ...seed, repository, ...times } })
  const request = { method: 'GET', path: `/${mark}`, key: 'valid', headers: {}, body: null }
  const exchange = { request, answer: { status: 500, headers: {}, body: `${mark} answer`, failure: null } }
  const exchanges = [{ ...exchange, startedAt: 1, endedAt: 2 }]
  const failed = { id: 'create-item', result: 'failed', reason: null, failure: { expected: '201', got: '500' } }
  const run = { place: 'ci', repository, commit: 'a'.repeat(40), jobUrl: `${repository}/actions/runs/1` }
  await db().checkRun.create({
    data: {
      ...{ ...key, ...run, codeId, version: 1, passedCount: 0, failedCount: 1, isEvidence: false },
      results: JSON.stringify([{ ...failed, exchanges }]),
    },
  })
}

const forecast = { target: 'level:junior', week: '2027-01-04', trackSlug: 'nodejs', shareDone: 0.25, basis: 'plan' }

async function showWork(person: Viewer, mentor: Viewer, cohort: string, mark: string): Promise<string> {
  const bytes = Buffer.from(`${mark} bytes of a file\n`)
  const body = new Response(bytes).body
  const file = await storeFile(await signedIn(person), { name: `${mark}.txt`, body, declaredSize: bytes.length })
  const handIn = { step: STEP, kind: 'file', file: file.id, note: `${mark} handed in`, cohort } as const
  const { id } = await submitWork(person, handIn)
  await claimReview(mentor, id)
  await giveVerdict(mentor, id, { ...(await makeVerdict(mentor, 'competent')), feedback: 'mentorwords mistaken' })
  await correctVerdict(mentor, id, { reason: 'mentorwords reason' })
  await giveVerdict(mentor, id, { ...(await makeVerdict(mentor, 'not-yet')), feedback: 'mentorwords verdict' })
  const verdict = await db().verdict.findFirstOrThrow({ where: { iteration: { reviewId: id } } })
  await rateHelp(person, id, { verdict: verdict.id, value: 4 })
  await addMessage(person, id, `${mark} question`)
  await addMessage(mentor, id, 'mentorwords answer')
  const url = `https://github.com/${mark}/api/tree/0123abc`
  await submitWork(person, { step: STEP, kind: 'repository', url, note: `${mark} again`, cohort })
  const again = await db().evidence.findFirstOrThrow({ where: { url } })
  await db().repositoryReading.updateMany({ where: { evidenceId: again.id }, data: { title: `${mark} readme` } })
  await claimReview(mentor, id)
  // A second review without any word from a mentor.
  await submitWork(person, {
    step: 'database-app-project',
    kind: 'link',
    url: `https://${mark}.example.org`,
    note: '',
    cohort,
  })
  return id
}

async function beMentored(person: Viewer, mentor: Viewer, cohort: string): Promise<void> {
  await addMentorNote(mentor, person.id, { body: 'mentorwords note', cohort })
  await sendMessage(mentor, cohort, { to: person.id, body: 'mentorwords message' }, makeAnnouncement)
  const announced = await makeAnnouncement(mentor, { cohortId: cohort, body: 'mentorwords announced' })
  await dismissAnnouncement(person, announced)
  await waiveStep(mentor, person.id, 'algorithms', { reason: 'mentorwords waiver' })
  await confirmSkill(mentor, person.id, { skill: 'effective-communication' }, { note: 'mentorwords about a skill' })
  const plan = { cohort, weeklyHours: 8, arriveBy: '2028-11-01', note: 'mentorwords plan' }
  const { id } = await proposePlan(mentor, person.id, plan)
  await answerPlan(person, id, { agrees: true })
  const stage = (await listRoadmaps(mentor))[0]?.stages[0]?.slug ?? ''
  const modules = [{ stage, from: '2027-03-01', to: '2027-03-12' }]
  const holidays = [{ from: '2027-03-26', to: '2027-04-02' }]
  await saveSchedule(mentor, cohort, { startsOn: '2027-03-01', modules, holidays })
  await saveLearnerDates(mentor, cohort, person.id, { stage, dueOn: '2027-03-19' }, hasNewerPlan)
}

/** Acts as a mentor: judges, writes, notes and promises. Texts that others keep have other marks. */
async function mentorSomebody(person: Viewer, other: Viewer, cohort: string, mark: string): Promise<string> {
  const url = 'https://github.com/ottocanary/api/tree/0123abc'
  const { id } = await submitWork(other, { step: STEP, kind: 'repository', url, note: 'ottocanary work', cohort })
  await claimReview(person, id)
  await giveVerdict(person, id, { ...(await makeVerdict(person, 'competent')), feedback: 'lastingwords mistaken' })
  await correctVerdict(person, id, { reason: 'lastingwords reason' })
  await giveVerdict(person, id, { ...(await makeVerdict(person, 'not-yet')), feedback: 'lastingwords feedback' })
  await addMessage(person, id, 'lastingwords as a mentor')
  await submitWork(other, { step: STEP, kind: 'repository', url: `${url}1`, note: 'ottocanary again', cohort })
  await claimReview(person, id)
  const newest = await db().iteration.findFirstOrThrow({ where: { reviewId: id, number: 2 } })
  const draft = { iteration: newest.id, outcome: null, feedback: `${mark} draft`, scores: {}, version: 0 }
  await saveDraft(person, id, draft)
  await addSavedReply(person, { kind: 'praise', title: `${mark} title`, body: `${mark} saved` })
  await addMentorNote(person, other.id, { body: 'lastingwords noted', cohort })
  await waiveStep(person, other.id, 'algorithms', { reason: 'lastingwords waived it' })
  await confirmSkill(
    person,
    other.id,
    { skill: 'effective-communication' },
    { note: 'lastingwords saw this skill at work' },
  )
  const plan = { cohort, weeklyHours: 8, arriveBy: '2028-11-01', note: 'lastingwords proposed' }
  await proposePlan(person, other.id, plan)
  await sendMessage(person, cohort, { to: other.id, body: 'lastingwords message' }, makeAnnouncement)
  await makeAnnouncement(person, { cohortId: cohort, body: 'lastingwords announced' })
  await assignMentor(person, cohort, other.id, { mentor: person.id })
  await inviteByMail(person, cohort, { emails: ['guest@example.org'] })
  return id
}

async function holdAccount(person: Viewer, mark: string): Promise<void> {
  const { id: userId, email } = person
  const soon = new Date(Date.now() + 60 * 60 * 1000)
  const hash = () => createHash('sha256').update(randomUUID()).digest('hex')
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: new Date() } })
  await db().account.createMany({
    data: [
      { userId, provider: 'password', providerAccountId: email, passwordHash: '$argon2id$secret-hash' },
      { userId, provider: 'github', providerAccountId: `${mark}-42`, label: `${mark}-handle` },
    ],
  })
  await db().session.create({ data: { userId, userAgent: `Firefox ${mark}`, expiresAt: soon } })
  const token = { purpose: 'verify', email, expiresAt: soon }
  await db().emailToken.create({ data: { ...token, userId, tokenHash: `secret-${hash()}` } })
  await db().emailToken.create({ data: { ...token, userId: null, tokenHash: `secret-${hash()}` } })
  await db().secondFactor.create({ data: { userId, secret: 'secret-totp', confirmedAt: new Date() } })
  await db().recoveryCode.create({ data: { userId, codeHash: `secret-${hash()}` } })
  const invited = { email, expiresAt: soon }
  await db().personInvitation.create({ data: { ...invited, role: 'mentor', codeHash: `secret-${hash()}` } })
  const other = { email: 'someone@example.org', role: 'learner', expiresAt: soon, invitedById: userId }
  await db().personInvitation.create({ data: { ...other, codeHash: `secret-${hash()}` } })
  const cohort = await db().cohort.findFirstOrThrow({ where: { name: 'Spring' } })
  await db().invitation.create({ data: { ...invited, cohortId: cohort.id, codeHash: `secret-${hash()}` } })
  await holdRosters(userId, email, cohort.id)
  await runInstance(userId)
  await setMailPreferences(person, { message: 'at-once', verdict: 'daily' })
  await recordAudit(db(), { action: 'account-made', actorId: userId, subjectId: userId }, new Date())
  await db().mail.create({
    data: { ...{ userId, to: email, key: `${mark}-mail`, subject: `${mark} subject` }, text: 'secret-link', ...waits },
  })
  await beTried(userId, hashAccount(email))
}

/** Gives the person a place by somebody's roster, and a roster of their own. */
async function holdRosters(userId: string, email: string, cohortId: string): Promise<void> {
  const place = { email, name: 'As a school has it', role: 'learner', cohortId, externalId: '20261017', gitName: 'git' }
  await db().rosterBatch.create({ data: { entries: { create: place } } })
  await db().rosterBatch.create({ data: { createdById: userId } })
}

/** Stores settings of the instance, and a backup that the person started. */
async function runInstance(startedById: string): Promise<void> {
  await db().instanceSettings.upsert({ where: { id: 'instance' }, create: { id: 'instance' }, update: {} })
  await db().instanceBackup.create({ data: { startedById, host: 'server-1', finishedAt: new Date(), sizeKb: 12 } })
}

/** Counts tries in every limit by the person or by their address, as the commands do. */
async function beTried(id: string, account: string): Promise<void> {
  for (const limit of [limits.confirm, limits.deletion, limits.verifyMail]) await consumeLimit(limit, id)
  for (const limit of [limits.signInPair, limits.signInSpare]) await consumeLimit(limit, `${account}@10.1.2.3`)
  await consumeLimit(limits.signInAccount, account)
  for (const purpose of ['sign-in', 'reset', 'change']) await consumeLimit(limits.mailLink, `${purpose}.${account}`)
}

const waits = { nextAttemptAt: new Date(Date.now() + 24 * 60 * 60 * 1000) }
