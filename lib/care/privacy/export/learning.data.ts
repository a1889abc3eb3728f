import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { unpackDays } from '@/lib/learning/plans/study-days'
import { inPages, type Part } from './part'

const step = { select: { slug: true, title: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]

type Named = { readonly step: { readonly slug: string; readonly title: string } }
/** A row with its step's name for its step's id. */
const ofStep = ({ step: { slug, title } }: Named) => ({ step: slug, stepTitle: title })

/** The plan, and everything that somebody ticked, wrote or said on the way. */
export const learningParts: readonly Part[] = [
  {
    name: 'plan',
    says: 'Your plan: hours, days, country, experience, goal. Only you see country and experience.',
    isOne: true,
    rows: async function* ({ id }) {
      const row = await db().learner.findUnique({ where: { id } })
      if (row) yield { ...row, id: undefined, studyDays: unpackDays(row.studyDays) }
    },
  },
  {
    name: 'paths',
    says: 'Your roadmaps and tracks, with their totals.',
    rows: async function* ({ id: learnerId }) {
      const rows = await db().enrollment.findMany({
        where: { learnerId },
        include: { roadmap: { select: { slug: true } } },
      })
      for (const { roadmap, learnerId: _, roadmapId: __, ...row } of rows) yield { roadmap: roadmap.slug, ...row }
    },
  },
  {
    name: 'pauses',
    says: 'Time off that you announced.',
    columns: ['from', 'to', 'createdAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) => db().pause.findMany({ where: { learnerId }, orderBy: byTime, ...page }),
        ({ from, to, createdAt }) => ({ from, to, createdAt }),
      ),
  },
  {
    name: 'planChanges',
    says: 'The hours a week that your plan had until the end of a day on which you changed them.',
    columns: ['on', 'weeklyHours'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) => db().planChange.findMany({ where: { learnerId }, orderBy: { on: 'asc' }, ...page }),
        ({ on, weeklyHours }) => ({ on, weeklyHours }),
      ),
  },
  {
    name: 'progress',
    says: 'Your status on each step.',
    columns: ['step', 'stepTitle', 'status', 'known', 'reason', 'statusAt', 'evidenceCount', 'verifiedAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().stepProgress.findMany({
            where: { learnerId },
            orderBy: { stepId: 'asc' },
            ...page,
            include: { step },
          }),
        (row) => ({
          ...ofStep(row),
          ...{ status: row.status, known: row.known, reason: row.reason, statusAt: row.statusAt },
          ...{ evidenceCount: row.evidenceCount, verifiedAt: row.verifiedAt },
        }),
      ),
  },
  {
    name: 'events',
    says: 'The log: every change of every step, in order. Your progress and all totals follow from it.',
    columns: [
      'sequence',
      'step',
      'stepTitle',
      'kind',
      'from',
      'to',
      'known',
      'reason',
      'by',
      'occurredAt',
      'receivedAt',
    ],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().event.findMany({
            where: { learnerId },
            orderBy: { sequence: 'asc' },
            ...page,
            include: { step },
          }),
        (row) => ({
          ...{ sequence: row.sequence, ...ofStep(row), kind: row.kind, from: row.from, to: row.to },
          ...{
            known: row.known,
            reason: row.reason,
            by: row.actorId === learnerId ? 'you' : 'someone else',
            occurredAt: row.occurredAt,
          },
          ...{ statedAt: row.statedAt, receivedAt: row.receivedAt, idempotencyKey: row.idempotencyKey },
        }),
      ),
  },
  {
    name: 'settledRequests',
    says: 'Requests that changed nothing, because a step already had the status that they asked for.',
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().settledKey.findMany({
            where: { learnerId },
            orderBy: { idempotencyKey: 'asc' },
            ...page,
          }),
        ({ learnerId: _, ...row }) => row,
      ),
  },
  {
    name: 'checklist',
    says: 'The points of checklists that you ticked.',
    columns: ['step', 'stepTitle', 'point', 'markedAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().checklistMark.findMany({
            where: { learnerId },
            orderBy: { itemId: 'asc' },
            ...page,
            include: { item: { select: { text: true, step } } },
          }),
        ({ item, markedAt }) => ({ ...ofStep(item), point: item.text, markedAt }),
      ),
  },
  {
    name: 'confidence',
    says: 'Your confidence in each step, from 1 to 4. Only you see it.',
    columns: ['step', 'stepTitle', 'value', 'createdAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().confidence.findMany({
            where: { learnerId },
            orderBy: byTime,
            ...page,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), value: row.value, createdAt: row.createdAt }),
      ),
  },
  {
    name: 'notes',
    says: 'Your notes, in Markdown. Only you see them. Also in notes.md.',
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().note.findMany({
            where: { learnerId },
            orderBy: { stepId: 'asc' },
            ...page,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), body: row.body, version: row.version, updatedAt: row.updatedAt }),
        NOTES,
      ),
  },
  {
    name: 'ownLinks',
    says: 'Links you added to steps. Only you see them.',
    columns: ['step', 'stepTitle', 'title', 'url', 'createdAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) =>
          db().ownLink.findMany({
            where: { learnerId },
            orderBy: byTime,
            ...page,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), title: row.title, url: row.url, createdAt: row.createdAt }),
      ),
  },
  {
    name: 'forecasts',
    says: 'Dates that you were shown, once for each week and target, and when they came true.',
    columns: [
      'week',
      'roadmap',
      'target',
      'shareDone',
      'basis',
      'earliest50',
      'latest50',
      'earliest85',
      'latest85',
      'arrivedOn',
    ],
    rows: async function* ({ id: learnerId }) {
      const rows = await db().forecastRecord.findMany({
        where: { learnerId },
        orderBy: [{ week: 'asc' }, { roadmapId: 'asc' }, { target: 'asc' }],
        include: { roadmap: { select: { slug: true } } },
      })
      for (const { roadmap, learnerId: _, roadmapId: __, ...row } of rows) yield { roadmap: roadmap.slug, ...row }
    },
  },
]

/** A note can have twenty thousand characters. */
const NOTES = 20
