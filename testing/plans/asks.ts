import { db } from '@/lib/foundation/database/db'
import { writeListCursor } from '@/lib/foundation/values/newest-first'
import { listEvidence } from '@/lib/learning/evidence/data'
import { findContextForSeen, findForecastContext } from '@/lib/learning/forecast/data'
import { listPauses } from '@/lib/learning/plans/data'
import { untouched } from '@/lib/learning/progress/completion'
import { findProgress } from '@/lib/learning/progress/data'
import { getFirstRoadmap, getRoadmap, getStepContent, listSkills } from '@/lib/learning/roadmaps/data'
import { listAllAnnouncements, listAnnouncementsAt } from '@/lib/mentoring/announcements/data'
import { findCohort, listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { listInvitations } from '@/lib/mentoring/cohorts/invitations/data'
import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { listNewestLearners } from '@/lib/mentoring/cohorts/members/data'
import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { findCohortSchedule, getCohortSchedule } from '@/lib/mentoring/cohorts/schedule/data'
import { listLearnerAgreedPlans, listMenteePlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { listConfirmations, listMyConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { listLearnerDates, listOwnSchedules } from '@/lib/mentoring/learners/dates/data'
import { listFlags, listRaisedFlags } from '@/lib/mentoring/learners/flags/data'
import { loadInbox } from '@/lib/mentoring/learners/inbox.data'
import { listAssignedMentors } from '@/lib/mentoring/learners/mentees/assigned-mentors.data'
import { findMentee, findMenteeRecord } from '@/lib/mentoring/learners/mentees/data'
import { listMenteeNotes, listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { findCohortPositions } from '@/lib/mentoring/learners/positions/data'
import { countByProgress } from '@/lib/mentoring/learners/positions/progress-spread.data'
import { countOnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import { listCohortChoices, listLearners } from '@/lib/mentoring/learners/table/data'
import { openLearnersFile } from '@/lib/mentoring/learners/table/file.data'
import { findLearner, getLearner, isLearnerVisible } from '@/lib/mentoring/learners/table/heads.data'
import { learnersExportSchema, learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { learnerSorts } from '@/lib/mentoring/learners/table/sorts'
import { getToday } from '@/lib/mentoring/learners/today/data'
import { listSeenWaivers, listWaivers } from '@/lib/mentoring/learners/waivers/data'
import { listLearnerCohorts, listWritableCohortIds } from '@/lib/mentoring/messages/cohorts.data'
import { findLearnerThread, getThread, listThreads } from '@/lib/mentoring/messages/data'
import { listReports } from '@/lib/mentoring/messages/reports.commands'
import { countClaims } from '@/lib/mentoring/reviews/claims/data'
import { findReviewById, getReview, listLearnerReviews, listQueue } from '@/lib/mentoring/reviews/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { listSavedReplies, listSavedReplyPage } from '@/lib/mentoring/reviews/saved-replies/data'
import { queueStates } from '@/lib/mentoring/reviews/schema'
import { listSameWork } from '@/lib/mentoring/reviews/submitting/same-work.data'
import { getRosterReport, listRosters } from '@/lib/mentoring/roster/data'
import { listInvitedPlaces } from '@/lib/mentoring/roster/places.data'
import { listBackups } from '@/lib/operations/backups/data'
import { findPersonDeletion } from '@/lib/operations/privacy/deletion/data'
import { getServerFacts } from '@/lib/operations/vitals/facts.data'
import { getOwnAwayUntil } from '@/lib/people/accounts/away/data'
import { findPerson, hasPassword, listPeople } from '@/lib/people/accounts/data'
import { listPersonInvitations } from '@/lib/people/accounts/invitations/data'
import { peopleKinds } from '@/lib/people/accounts/schema'
import { canMakeAccount } from '@/lib/people/accounts/sign-up/admission.data'
import { getUnread } from '@/lib/people/notifications/data'
import { listAudit } from '@/lib/platform/audit/data'
import { openAuditFile } from '@/lib/platform/audit/file.data'
import { auditQuerySchema } from '@/lib/platform/audit/schema'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { findLogo, getInstance, getInstanceSettings, INSTANCE_ID } from '@/lib/platform/instance/data'
import { ofChecks } from './asks-of-checks'

/** Whom and what a page is about, of a database with something in every table. */
export type Subjects = {
  readonly cohortId: string
  readonly learnerId: string
  readonly reviewIds: readonly string[]
  readonly stepId: string
  readonly now: Date
}

type Ask = (viewer: Viewer, subjects: Subjects) => Promise<unknown>

/** A first page, and the page after it. */
async function twoPages<Page extends { readonly nextCursor: string | null }>(
  read: (cursor: string | undefined) => Promise<Page>,
): Promise<void> {
  const { nextCursor } = await read(undefined)
  if (nextCursor) await read(nextCursor)
}

/** Asks for the page after now. Other pages of a list are other statements. */
const cursorFrom = ({ now: createdAt, learnerId: id }: Subjects) => writeListCursor({ createdAt, id })

const readWhole = async (file: ReadableStream<Uint8Array>) => new Response(file).text()

async function readRecord(viewer: Viewer, { learnerId }: Subjects) {
  const record = await findMenteeRecord(viewer, learnerId)
  if (!record) throw new Error('The viewer does not mentor the learner.')
  return record
}

/** What pages of mentors ask for, and calls of the API behind them, by the name of the function. */
export const ofMentors: Readonly<Record<string, Ask>> = {
  listCohortChoices: async (viewer, { cohortId }) => {
    for (const chosen of [undefined, cohortId]) await listCohortChoices(viewer, chosen)
  },
  getToday: async (viewer, { cohortId, now }) => {
    for (const cohort of [undefined, cohortId]) await getToday(viewer, cohort, now)
  },
  getWaitingTimes: async (viewer, { cohortId, now }) => {
    for (const cohorts of [undefined, [cohortId]]) await getWaitingTimes(viewer, cohorts, now)
  },
  listQueue: async (viewer, { cohortId: cohort, now }) => {
    for (const state of queueStates) {
      for (const where of [{}, { cohort }]) {
        await twoPages((cursor) => listQueue(viewer, { state, limit: 2, cursor, ...where }, now))
      }
    }
  },
  listLearners: async (viewer, { cohortId: cohort, now }) => {
    const some = [
      {},
      { cohort },
      { flag: 'any' },
      { flag: 'gone', cohort },
      { flag: 'late', cohort },
      { q: 'a' },
      { q: 'an', cohort },
      { q: 'qqq' },
    ]
    for (const sort of learnerSorts) {
      for (const asked of some) {
        const query = learnersQuerySchema.parse({ sort, limit: 3, ...asked })
        await twoPages((cursor) => listLearners(viewer, { ...query, cursor }, now))
      }
    }
  },
  openLearnersFile: async (viewer, { now }) =>
    readWhole(await openLearnersFile(viewer, learnersExportSchema.parse({}), now)),
  listMentoredCohorts: async (viewer, { now }) => {
    for (const isClosed of [false, true]) {
      await twoPages((cursor) => listMentoredCohorts(viewer, { cursor, limit: 1, isClosed }, now))
    }
  },
  listRaisedFlags: (viewer, { cohortId, now }) => listRaisedFlags(viewer, [cohortId], 5, now),
  getInstance: () => getInstance(),
  countByProgress: (viewer, { cohortId }) => countByProgress(viewer, cohortId),
  readCohortRoadmaps: (viewer) => readCohortRoadmaps(viewer),
  findCohort: (viewer, { cohortId, now }) => findCohort(viewer, cohortId, now),
  findCohortSchedule: (viewer, { cohortId }) => findCohortSchedule(viewer, cohortId),
  getCohortSchedule: (viewer, { cohortId }) => getCohortSchedule(viewer, cohortId),
  listLearnerDates: (viewer, { learnerId, now }) => listLearnerDates(viewer, learnerId, now),
  hasNewerPlan: (_viewer, { cohortId, learnerId: userId }) =>
    db().$transaction((tx) => hasNewerPlan(tx, { cohortId, userId }, new Date(0))),
  listOwnSchedules: (viewer, { now }) => listOwnSchedules(viewer, now),
  listInvitations: (viewer, { cohortId, now }) => listInvitations(viewer, cohortId, now),
  listNewestLearners: async (viewer, { cohortId }) => {
    for (const q of ['', 'an']) await listNewestLearners(viewer, cohortId, q)
  },
  countOnTime: (viewer, { cohortId }) => countOnTime(viewer, cohortId, '2027-06-30'),
  findOutcomes: (viewer, { cohortId, now }) => findOutcomes(viewer, cohortId, now),
  findCohortPositions: async (viewer, { cohortId }) =>
    findCohortPositions(viewer, cohortId, await getFirstRoadmap(viewer)),
  findReviewById: async (viewer, subjects) => {
    const { reviewIds, now } = subjects
    for (const id of reviewIds) {
      for (const asked of [{}, { attemptsBefore: 2, messagesBefore: cursorFrom(subjects) }]) {
        await findReviewById(viewer, id, now, asked)
      }
    }
  },
  getOwnAwayUntil: async (viewer, { now }) => getOwnAwayUntil(viewer, now),
  listAssignedMentors: async (viewer, { learnerId, now }) => listAssignedMentors(viewer, learnerId, now),
  listSameWork: async (viewer, { reviewIds }) => {
    for (const id of reviewIds) await listSameWork(viewer, id)
  },
  getReview: async (viewer, { reviewIds: [id = ''], now }) => getReview(viewer, id, now),
  countClaims: (viewer, { now }) => countClaims(viewer, now),
  loadInbox,
  listWritableCohortIds,
  listLearnerCohorts,
  listSavedReplies,
  listSavedReplyPage: async (viewer) => {
    for (const from of [0, 20]) await listSavedReplyPage(viewer, from)
  },
  getStepContent: (viewer, { stepId }) => getStepContent(viewer, stepId),
  findLearner: (viewer, { learnerId }) => findLearner(viewer, learnerId),
  isLearnerVisible: (viewer, { learnerId }) => isLearnerVisible(viewer, learnerId),
  getLearner: (viewer, { learnerId }) => getLearner(viewer, learnerId),
  findMentee: (viewer, { learnerId }) => findMentee(viewer, learnerId),
  findMenteeRecord: (viewer, { learnerId }) => findMenteeRecord(viewer, learnerId),
  findContextForSeen: async (viewer, subjects) => {
    const { learner } = await readRecord(viewer, subjects)
    if (learner) await findContextForSeen(viewer, learner, await getFirstRoadmap(viewer), subjects.now)
  },
  listSeenWaivers: async (viewer, subjects) => {
    const { learner } = await readRecord(viewer, subjects)
    const states = { [subjects.stepId]: { ...untouched, status: 'waived' as const } }
    if (learner) await listSeenWaivers(viewer, { ...learner, states })
  },
  listMenteePlans: async (viewer, subjects) => {
    const { mentee } = await readRecord(viewer, subjects)
    for (const from of [0, 20]) await listMenteePlans(viewer, mentee, from)
  },
  listMenteeNotes: async (viewer, subjects) => {
    const { mentee } = await readRecord(viewer, subjects)
    for (const notesBefore of [undefined, cursorFrom(subjects)]) await listMenteeNotes(viewer, mentee, { notesBefore })
  },
  listFlags: (viewer, { learnerId: userId, cohortId, now }) => listFlags(viewer, [{ userId, cohortId }], now),
  findForecastGround: (viewer, { learnerId, now }) => findForecastContext(viewer, learnerId, now),
  findProgress: (viewer, { learnerId }) => findProgress(viewer, learnerId),
  listEvidence: async (viewer, subjects) => {
    const { learnerId, stepId, reviewIds } = subjects
    for (const of of [undefined, stepId, [stepId]]) {
      for (const exceptReview of [undefined, reviewIds[0]]) {
        for (const evidenceBefore of [undefined, cursorFrom(subjects)]) {
          await listEvidence(viewer, learnerId, { of, exceptReview, evidenceBefore })
        }
      }
    }
  },
  listLearnerReviews: async (viewer, subjects) => {
    for (const reviewsBefore of [undefined, cursorFrom(subjects)]) {
      await listLearnerReviews(viewer, subjects.learnerId, { most: 20, reviewsBefore })
    }
  },
  listPauses: (viewer, { learnerId }) => listPauses(viewer, learnerId),
  getRoadmap: async (viewer) => getRoadmap(viewer, (await getFirstRoadmap(viewer)).slug),
  getFirstRoadmap: (viewer) => getFirstRoadmap(viewer),
  listSkills: async (viewer) => listSkills(viewer, (await getFirstRoadmap(viewer)).id),
  listWaivers: (viewer, { learnerId }) => listWaivers(viewer, learnerId),
  listConfirmations: async (viewer, subjects) => {
    const { id } = await getFirstRoadmap(viewer)
    for (const confirmationsBefore of [undefined, cursorFrom(subjects)]) {
      await listConfirmations(viewer, id, subjects.learnerId, { confirmationsBefore })
    }
  },
  listMyConfirmations: async (viewer, { learnerId }) =>
    listMyConfirmations(viewer, (await getFirstRoadmap(viewer)).id, learnerId),
  listLearnerAgreedPlans: async (viewer, { learnerId }) => {
    for (const from of [0, 20]) await listLearnerAgreedPlans(viewer, learnerId, from)
  },
  ...ofChecks,
  listMentorNotes: async (viewer, subjects) => {
    for (const notesBefore of [undefined, cursorFrom(subjects)]) {
      await listMentorNotes(viewer, subjects.learnerId, { notesBefore })
    }
  },
  getUnread,
  listCurrentAnnouncements: (viewer, { now }) => listAnnouncementsAt(viewer, now),
  listThreads: (viewer) => twoPages((cursor) => listThreads(viewer, { cursor })),
  getThread: async (viewer, { cohortId, learnerId }) => {
    const id = await findLearnerThread(viewer, cohortId, learnerId)
    if (id) await getThread(viewer, id)
  },
}

/** What pages of admins ask for beyond those, and calls of the API behind them. */
export const ofAdmins: Readonly<Record<string, Ask>> = {
  listPeople: async (viewer) => {
    for (const kind of [undefined, ...peopleKinds]) {
      for (const q of ['', 'an']) await twoPages((cursor) => listPeople(viewer, { q, kind, cursor, limit: 2 }))
    }
  },
  findPerson: (viewer, { learnerId, now }) => findPerson(viewer, learnerId, now),
  listRosters: (viewer) => twoPages((cursor) => listRosters(viewer, { cursor, limit: 1 })),
  getRosterReport: (viewer) =>
    getRosterReport(viewer, new TextEncoder().encode('email,cohort\nasked@example.org,Spring\n')),
  listPersonInvitations: (viewer, { now }) =>
    twoPages((cursor) => listPersonInvitations(viewer, { cursor, limit: 1 }, now)),
  listInvitedPlaces: async (viewer) => {
    for (const role of ['learner', 'mentor'] as const) await listInvitedPlaces(viewer, { email: 'asked@b.org', role })
  },
  canMakeAccount: async (viewer, { now }) => {
    // An open instance asks nothing.
    const where = { id: INSTANCE_ID }
    await db().instanceSettings.upsert({
      where,
      create: { ...where, signUp: 'invitation' },
      update: { signUp: 'invitation' },
    })
    for (const page of ['cohorts/join', 'invitations']) {
      await canMakeAccount(viewer, { email: 'asked@b.org', next: `/${page}/k3m7p2qx` }, signUpDoors, now)
    }
  },
  getInstanceSettings,
  findLogo: () => findLogo(),
  listBackups: (viewer, { now }) => listBackups(viewer, now),
  getServerFacts,
  findPersonDeletion: (viewer, { learnerId }) => findPersonDeletion(viewer, learnerId),
  hasPassword: (viewer) => hasPassword(viewer),
  listReports,
  listAllAnnouncements: async (viewer, { now }) => {
    for (const show of ['current', 'past'] as const) {
      await twoPages((cursor) => listAllAnnouncements(viewer, { show, cursor }, now))
    }
  },
  listAudit: async (viewer) => {
    for (const asked of [{}, { action: 'account-made' }, { q: 'an' }, { from: '2026-01-01', to: '2027-01-01' }]) {
      const query = auditQuerySchema.parse(asked)
      await twoPages((cursor) => listAudit(viewer, { ...query, cursor }, 2))
    }
  },
  openAuditFile: async (viewer, { now }) => readWhole(await openAuditFile(viewer, auditQuerySchema.parse({}), now)),
}
