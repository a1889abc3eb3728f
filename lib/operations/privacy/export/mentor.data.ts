import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { inRubric } from '@/lib/mentoring/reviews/stored-review'
import * as words from '@/messages/generated/operations/export-parts'
import type { ExportPart } from './export-part'
import { paginateByKey, paginateByMoment } from './pages.data'

const slug = { select: { slug: true } } as const
const name = { select: { name: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]
/** The review that a text was about: its step and cohort, not its learner. */
const about = { select: { step: slug, cohort: name } } as const
type About = { readonly step: { readonly slug: string }; readonly cohort: { readonly name: string } }
const toAbout = ({ step, cohort }: About) => ({ step: step.slug, cohort: cohort.name })

const scoreFields = { score: true, suggested: true, reason: true, rubricRow: { select: { title: true } } } as const

/** Parts about what the person wrote and did as a mentor or an admin. Learners are not named: that data is theirs. */
export const mentorParts: readonly ExportPart[] = [
  {
    name: 'givenVerdicts',
    description: words.givenVerdicts,
    columns: ['createdAt', 'cohort', 'step', 'outcome', 'feedback'],
    rows: ({ id: mentorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().verdict.findMany({
            where: { mentorId, ...after },
            orderBy: byTime,
            take,
            include: {
              iteration: { select: { review: about } },
              scores: { orderBy: inRubric, select: scoreFields },
            },
          }),
        ({ iteration, outcome, feedback, scores, createdAt }) => ({
          ...{ ...toAbout(iteration.review), outcome, feedback, createdAt },
          scores: scores.map(({ rubricRow, ...score }) => ({ row: rubricRow.title, ...score })),
        }),
      ),
  },
  {
    name: 'correctedVerdicts',
    description: words.correctedVerdicts,
    columns: ['createdAt', 'cohort', 'step', 'outcome', 'feedback', 'givenAt', 'isYours', 'reason'],
    rows: ({ id }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().correctedVerdict.findMany({
            where: { AND: [{ OR: [{ mentorId: id }, { correctedById: id }] }, after] },
            orderBy: byTime,
            take,
            include: { review: about },
          }),
        ({ review, mentorId, correctedById, outcome, feedback, givenAt, reason, createdAt }) => ({
          ...toAbout(review),
          outcome,
          givenAt,
          createdAt,
          isYours: mentorId === id,
          // Leaves out what others wrote: it is theirs.
          feedback: mentorId === id ? feedback : null,
          reason: correctedById === id ? reason : null,
        }),
      ),
  },
  {
    name: 'writtenMessages',
    description: words.writtenMessages,
    columns: ['createdAt', 'cohort', 'step', 'body'],
    rows: ({ id: authorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().message.findMany({
            where: { authorId, review: { learnerId: { not: authorId } }, ...after },
            orderBy: byTime,
            take,
            include: { review: about },
          }),
        ({ review, body, createdAt }) => ({ ...toAbout(review), body, createdAt }),
      ),
  },
  {
    name: 'writtenPosts',
    description: words.writtenPosts,
    columns: ['createdAt', 'cohort', 'body'],
    rows: ({ id: authorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().threadPost.findMany({
            where: { authorId, thread: { learnerId: { not: authorId } }, ...after },
            orderBy: byTime,
            take,
            include: { thread: { select: { cohort: name } } },
          }),
        ({ thread, body, createdAt }) => ({ cohort: thread.cohort.name, body, createdAt }),
      ),
  },
  {
    name: 'verdictDrafts',
    description: words.verdictDrafts,
    rows: async function* ({ id: mentorId }) {
      const rows = await db().verdictDraft.findMany({
        where: { mentorId },
        orderBy: { savedAt: 'asc' },
        include: { review: about },
      })
      for (const { review, outcome, feedback, reasons, savedAt } of rows)
        yield { ...toAbout(review), outcome, feedback, reasons: Object.values(JSON.parse(reasons)), savedAt }
    },
  },
  {
    name: 'claims',
    description: words.claims,
    rows: async function* ({ id }) {
      const rows = await db().review.findMany({
        where: { OR: [{ claimedById: id }, { handedToId: id }] },
        orderBy: byTime,
        select: { ...about.select, claimedAt: true, claimedById: true },
      })
      for (const { claimedAt, claimedById, ...of } of rows) {
        yield { ...toAbout(of), how: claimedById === id ? 'claimed' : 'handed to you', claimedAt }
      }
    },
  },
  {
    name: 'assignedLearners',
    description: words.assignedLearners,
    rows: async function* ({ id: mentorId }) {
      const rows = await db().membership.findMany({ where: { mentorId }, select: { cohort: name } })
      const names = rows.map(({ cohort }) => cohort.name)
      for (const cohort of [...new Set(names)].sort()) {
        yield { cohort, learners: names.filter((one) => one === cohort).length }
      }
    },
  },
  {
    name: 'savedReplies',
    description: words.savedReplies,
    columns: ['kind', 'title', 'body', 'createdAt'],
    rows: ({ id: ownerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().savedReply.findMany({ where: { ownerId, ...after }, orderBy: byTime, take }),
        ({ kind, title, body, createdAt, updatedAt }) => ({ kind, title, body, createdAt, updatedAt }),
      ),
  },
  {
    name: 'writtenNotes',
    description: words.writtenNotes,
    columns: ['createdAt', 'cohort', 'body'],
    rows: ({ id: authorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().mentorNote.findMany({
            where: { authorId, ...after },
            orderBy: byTime,
            take,
            include: { cohort: name },
          }),
        ({ cohort, body, createdAt, updatedAt }) => ({ cohort: cohort.name, body, createdAt, updatedAt }),
      ),
  },
  {
    name: 'givenWaivers',
    description: words.givenWaivers,
    columns: ['createdAt', 'step', 'reason', 'expiresAt', 'endedAt'],
    rows: ({ id: mentorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().waiver.findMany({
            where: { mentorId, ...after },
            orderBy: byTime,
            take,
            include: { step: slug },
          }),
        ({ step, reason, createdAt, expiresAt, endedAt, how }) => ({
          ...{ step: step.slug, reason, createdAt, expiresAt, endedAt, how },
        }),
      ),
  },
  {
    name: 'givenConfirmations',
    description: words.givenConfirmations,
    columns: ['createdAt', 'skill', 'note', 'revokedAt'],
    rows: ({ id: mentorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().skillConfirmation.findMany({ where: { mentorId, ...after }, orderBy: byTime, take }),
        ({ skillSlug, note, createdAt, revokedAt }) => ({ skill: skillSlug, note, createdAt, revokedAt }),
      ),
  },
  {
    name: 'proposedPlans',
    description: words.proposedPlans,
    columns: ['proposedAt', 'cohort', 'weeklyHours', 'arriveBy', 'note', 'answer', 'answeredAt', 'endedAt'],
    rows: async function* ({ id: proposedById }) {
      const rows = await db().agreedPlan.findMany({
        where: { proposedById },
        orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
        include: { cohort: name },
      })
      for (const { cohort, weeklyHours, arriveBy, note, proposedAt, answer, answeredAt, endedAt } of rows) {
        yield { cohort: cohort.name, weeklyHours, arriveBy, note, proposedAt, answer, answeredAt, endedAt }
      }
    },
  },
  {
    name: 'recordedEvents',
    description: words.recordedEvents,
    rows: ({ id: actorId }) =>
      paginateByMoment(
        'receivedAt',
        ({ take, after }) =>
          db().event.findMany({
            where: { actorId, learnerId: { not: actorId }, ...after },
            orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
            take,
            include: { step: slug },
          }),
        ({ step, kind, to, reason, receivedAt }) => ({ step: step.slug, kind, to, reason, receivedAt }),
      ),
  },
  {
    name: 'backups',
    description: words.backups,
    columns: ['startedAt', 'finishedAt', 'sizeKb', 'failure'],
    rows: async function* ({ id: startedById }) {
      const select = { startedAt: true, finishedAt: true, sizeKb: true, failure: true } as const
      yield* await db().instanceBackup.findMany({ where: { startedById }, orderBy: { startedAt: 'asc' }, select })
    },
  },
  {
    name: 'sentInvitations',
    description: words.sentInvitations,
    columns: ['createdAt', 'cohort', 'role', 'expiresAt', 'acceptedAt', 'revokedAt'],
    rows: async function* ({ id: invitedById }) {
      const facts = { createdAt: true, expiresAt: true, acceptedAt: true, revokedAt: true } as const
      const theirs = { where: { invitedById }, orderBy: byTime } as const
      const cohorts = await db().invitation.findMany({ ...theirs, select: { ...facts, cohort: name } })
      for (const { cohort, ...row } of cohorts) yield { cohort: cohort.name, role: 'learner', ...row }
      const here = await db().personInvitation.findMany({ ...theirs, select: { ...facts, role: true } })
      for (const row of here) yield { cohort: null, ...row }
    },
  },
  {
    name: 'announcements',
    description: words.announcements,
    columns: ['createdAt', 'cohort', 'body', 'endsAt'],
    rows: ({ id: authorId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().announcement.findMany({
            where: { authorId, ...after },
            orderBy: byTime,
            take,
            include: { cohort: name },
          }),
        ({ cohort, body, createdAt, endsAt }) => ({ cohort: cohort?.name ?? null, body, createdAt, endsAt }),
      ),
  },
  {
    name: 'readAnnouncements',
    description: words.readAnnouncements,
    rows: ({ id: userId }) =>
      paginateByKey(
        'announcementId',
        ({ take, after }) =>
          db().announcementRead.findMany({
            where: { userId, ...after },
            orderBy: { announcementId: 'asc' },
            take,
            include: { announcement: { select: { cohort: name } } },
          }),
        ({ announcement, readAt }) => ({ cohort: announcement.cohort?.name ?? null, readAt }),
      ),
  },
  {
    name: 'rosters',
    description: words.rosters,
    columns: ['createdAt', 'withdrawnAt', 'places'],
    rows: async function* ({ id: createdById }) {
      const select = { createdAt: true, withdrawnAt: true, _count: { select: { entries: true } } } as const
      const rows = await db().rosterBatch.findMany({ where: { createdById }, orderBy: byTime, select })
      for (const { _count, ...row } of rows) yield { ...row, places: _count.entries }
    },
  },
]
