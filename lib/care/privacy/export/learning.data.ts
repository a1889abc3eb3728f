import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { unpackDays } from '@/lib/learning/plans/study-days'
import * as words from '@/messages/generated/care/export-parts'
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
    says: words.plan,
    isOne: true,
    rows: async function* ({ id }) {
      const row = await db().learner.findUnique({ where: { id } })
      if (row) yield { ...row, id: undefined, studyDays: unpackDays(row.studyDays) }
    },
  },
  {
    name: 'paths',
    says: words.paths,
    rows: async function* ({ id: learnerId }) {
      const rows = await db().enrollment.findMany({
        where: { learnerId },
        orderBy: { roadmap: { slug: 'asc' } },
        include: { roadmap: { select: { slug: true } } },
      })
      for (const { roadmap, learnerId: _, roadmapId: __, ...row } of rows) yield { roadmap: roadmap.slug, ...row }
    },
  },
  {
    name: 'pauses',
    says: words.pauses,
    columns: ['from', 'to', 'createdAt'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) => db().pause.findMany({ where: { learnerId }, orderBy: byTime, ...page }),
        ({ from, to, createdAt }) => ({ from, to, createdAt }),
      ),
  },
  {
    name: 'planChanges',
    says: words.planChanges,
    columns: ['on', 'weeklyHours'],
    rows: ({ id: learnerId }) =>
      inPages(
        (page) => db().planChange.findMany({ where: { learnerId }, orderBy: { on: 'asc' }, ...page }),
        ({ on, weeklyHours }) => ({ on, weeklyHours }),
      ),
  },
  {
    name: 'progress',
    says: words.progress,
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
    says: words.events,
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
    says: words.settledRequests,
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
    says: words.checklist,
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
    says: words.confidence,
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
    says: words.notes,
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
    says: words.ownLinks,
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
    says: words.forecasts,
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
