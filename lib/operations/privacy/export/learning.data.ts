import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { unpackDays } from '@/lib/learning/plans/study-days'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/export-parts'
import type { ExportPart, ExportRow } from './export-part'
import { paginateByKey, paginateByMoment } from './pages.data'

const step = { select: { slug: true, title: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]

type Named = { readonly step: { readonly slug: string; readonly title: string } }
/** Replaces a row's step by its slug and title. */
const ofStep = ({ step: { slug, title } }: Named) => ({ step: slug, stepTitle: title })

/** Parts about the plan and everything that the person ticked, wrote or answered. */
export const learningParts: readonly ExportPart[] = [
  {
    name: 'plan',
    description: words.plan,
    isSingle: true,
    rows: async function* ({ id }) {
      const found = await db().learner.findUnique({ where: { id }, include: { roadmap: { select: { slug: true } } } })
      if (!found) return
      const { id: _, roadmapId: __, roadmap, studyDays, ...row } = found
      yield { roadmap: roadmap?.slug ?? null, ...row, studyDays: unpackDays(studyDays) }
    },
  },
  {
    name: 'paths',
    description: words.paths,
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
    description: words.pauses,
    columns: ['from', 'to', 'createdAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().pause.findMany({ where: { learnerId, ...after }, orderBy: byTime, take }),
        ({ from, to, createdAt }) => ({ from, to, createdAt }),
      ),
  },
  {
    name: 'planChanges',
    description: words.planChanges,
    columns: ['on', 'weeklyHours'],
    rows: ({ id: learnerId }) =>
      paginateByKey(
        'on',
        ({ take, after }) => db().planChange.findMany({ where: { learnerId, ...after }, orderBy: { on: 'asc' }, take }),
        ({ on, weeklyHours }) => ({ on, weeklyHours }),
      ),
  },
  {
    name: 'progress',
    description: words.progress,
    columns: ['step', 'stepTitle', 'status', 'known', 'reason', 'statusAt', 'evidenceCount', 'verifiedAt'],
    rows: ({ id: learnerId }) =>
      paginateByKey(
        'stepId',
        ({ take, after }) =>
          db().stepProgress.findMany({
            where: { learnerId, ...after },
            orderBy: { stepId: 'asc' },
            take,
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
    description: words.events,
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
    rows: events,
  },
  {
    name: 'settledRequests',
    description: words.settledRequests,
    rows: ({ id: learnerId }) =>
      paginateByKey(
        'idempotencyKey',
        ({ take, after }) =>
          db().idempotencyRecord.findMany({
            where: { learnerId, ...after },
            orderBy: { idempotencyKey: 'asc' },
            take,
          }),
        ({ learnerId: _, ...row }) => row,
      ),
  },
  {
    name: 'checklist',
    description: words.checklist,
    columns: ['step', 'stepTitle', 'point', 'markedAt'],
    rows: ({ id: learnerId }) =>
      paginateByKey(
        'itemId',
        ({ take, after }) =>
          db().checklistMark.findMany({
            where: { learnerId, ...after },
            orderBy: { itemId: 'asc' },
            take,
            include: { item: { select: { text: true, step } } },
          }),
        ({ item, markedAt }) => ({ ...ofStep(item), point: item.text, markedAt }),
      ),
  },
  {
    name: 'confidence',
    description: words.confidence,
    columns: ['step', 'stepTitle', 'value', 'createdAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().confidence.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), value: row.value, createdAt: row.createdAt }),
      ),
  },
  {
    name: 'notes',
    description: words.notes,
    rows: ({ id: learnerId }) =>
      paginateByKey(
        'stepId',
        ({ take, after }) =>
          db().note.findMany({
            where: { learnerId, ...after },
            orderBy: { stepId: 'asc' },
            take,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), body: row.body, version: row.version, updatedAt: row.updatedAt }),
        NOTES,
      ),
  },
  {
    name: 'ownLinks',
    description: words.ownLinks,
    columns: ['step', 'stepTitle', 'title', 'url', 'createdAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().ownLink.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { step },
          }),
        (row) => ({ ...ofStep(row), title: row.title, url: row.url, createdAt: row.createdAt }),
      ),
  },
  {
    name: 'forecasts',
    description: words.forecasts,
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

/** Notes per page: one can have twenty thousand characters. */
const NOTES = 20

/**
 * Lists the log. It has up to 50,000 lines about some hundred steps, so the steps are read once, not with each page.
 */
async function* events({ id: learnerId }: Viewer): AsyncGenerator<ExportRow> {
  const rows = await db().step.findMany({ select: { id: true, slug: true, title: true } })
  const steps = new Map(rows.map((row) => [row.id, row]))
  yield* paginateByKey(
    'sequence',
    ({ take, after }) => db().event.findMany({ where: { learnerId, ...after }, orderBy: { sequence: 'asc' }, take }),
    (row) => {
      const { slug, title } = steps.get(row.stepId) ?? { slug: row.stepId, title: '' }
      return {
        ...{ sequence: row.sequence, step: slug, stepTitle: title, kind: row.kind, from: row.from, to: row.to },
        ...{ known: row.known, reason: row.reason, by: row.actorId === learnerId ? 'you' : 'someone else' },
        ...{ occurredAt: row.occurredAt, statedAt: row.statedAt, receivedAt: row.receivedAt },
        idempotencyKey: row.idempotencyKey,
      }
    },
  )
}
