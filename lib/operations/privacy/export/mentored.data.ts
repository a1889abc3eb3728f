import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { mentorName } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/operations/export-parts'
import type { ExportPart } from './export-part'
import { paginateByMoment } from './pages.data'

const step = { select: { slug: true, title: true } } as const
const name = { select: { name: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]

/** Parts about the person's cohorts, and what mentors wrote, waived, confirmed and agreed with them. */
export const mentoredParts: readonly ExportPart[] = [
  {
    name: 'cohorts',
    description: words.cohorts,
    columns: ['cohort', 'role', 'joinedAt'],
    rows: async function* ({ id: userId }) {
      const rows = await db().membership.findMany({
        where: { userId },
        orderBy: { joinedAt: 'asc' },
        omit: { learnerStatsVersion: true },
        include: {
          mentor: { select: { name: true } },
          cohort: {
            omit: { id: true, joinCode: true, joinCodeExpires: true },
            include: { moduleDates: { omit: { cohortId: true } }, holidays: { omit: { cohortId: true } } },
          },
        },
      })
      for (const { cohort, mentor, userId: _, mentorId: ___, cohortId: __, learnerStatsAt: standingAt, ...row } of rows)
        yield { cohort: cohort.name, ...row, mentor: mentor?.name ?? null, standingAt, terms: cohort }
    },
  },
  {
    name: 'movedDates',
    description: words.movedDates,
    columns: ['cohort', 'stage', 'dueOn', 'setAt'],
    rows: async function* ({ id: userId }) {
      const rows = await db().ownDate.findMany({
        where: { userId },
        orderBy: [{ setAt: 'asc' }, { cohortId: 'asc' }, { stageId: 'asc' }],
        include: { cohort: name },
      })
      const stages = await db().stage.findMany({
        where: { id: { in: rows.map(({ stageId }) => stageId) } },
        select: { id: true, title: true },
      })
      for (const { cohort, stageId, dueOn, setAt } of rows) {
        const stage = stages.find(({ id }) => id === stageId)?.title ?? null
        yield { cohort: cohort.name, stage, dueOn, setAt }
      }
    },
  },
  {
    name: 'departures',
    description: words.departures,
    columns: ['cohort', 'role', 'how', 'joinedAt', 'leftAt'],
    rows: async function* ({ id: userId }) {
      const rows = await db().departure.findMany({
        where: { userId },
        orderBy: [{ leftAt: 'asc' }, { id: 'asc' }],
        include: { cohort: name },
      })
      for (const { cohort, role, how, joinedAt, leftAt } of rows)
        yield { cohort: cohort.name, role, how, joinedAt, leftAt }
    },
  },
  {
    name: 'mentorNotes',
    description: words.mentorNotes,
    columns: ['createdAt', 'cohort', 'by', 'body'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().mentorNote.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { author: name, cohort: name },
          }),
        ({ author, cohort, body, createdAt, updatedAt }) => ({
          ...{ by: mentorName(author), cohort: cohort.name, body, createdAt, updatedAt },
        }),
      ),
  },
  {
    name: 'waivers',
    description: words.waivers,
    columns: ['step', 'stepTitle', 'by', 'reason', 'createdAt', 'expiresAt', 'endedAt', 'how'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().waiver.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { mentor: name, step },
          }),
        ({ step: of, mentor, reason, previousStatus, createdAt, expiresAt, endedAt, how }) => ({
          ...{ step: of.slug, stepTitle: of.title, by: mentorName(mentor), reason, previousStatus },
          ...{ createdAt, expiresAt, endedAt, how },
        }),
      ),
  },
  {
    name: 'confirmations',
    description: words.confirmations,
    columns: ['skill', 'by', 'note', 'createdAt', 'revokedAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().skillConfirmation.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { mentor: name },
          }),
        ({ skillSlug, mentor, note, createdAt, revokedAt }) => ({
          ...{ skill: skillSlug, by: mentorName(mentor), note, createdAt, revokedAt },
        }),
      ),
  },
  {
    name: 'agreedPlans',
    description: words.agreedPlans,
    columns: ['cohort', 'by', 'weeklyHours', 'arriveBy', 'note', 'proposedAt', 'answer', 'answeredAt', 'endedAt'],
    rows: async function* ({ id: learnerId }) {
      const rows = await db().agreedPlan.findMany({
        where: { learnerId },
        orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
        include: { proposedBy: name, cohort: name },
      })
      for (const { cohort, proposedBy, id: _, learnerId: __, cohortId: ___, proposedById: ____, ...row } of rows) {
        yield { cohort: cohort.name, by: mentorName(proposedBy), ...row }
      }
    },
  },
]
