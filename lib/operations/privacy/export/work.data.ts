import 'server-only'
import { stat } from 'node:fs/promises'
import { db } from '@/lib/foundation/database/db'
import { getFilePath } from '@/lib/learning/evidence/files/upload.commands'
import { FORMER_MENTOR } from '@/lib/mentoring/learners/mentees/mentee'
import { inRubric } from '@/lib/mentoring/reviews/stored-review'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/export-parts'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { YOU } from './export-markdown'
import type { ExportPart } from './export-part'
import { paginateByMoment } from './pages.data'
import { pathInExport } from './paths'

const step = { select: { slug: true, title: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]
const name = { select: { name: true } } as const
/** Reviews per page: each has its whole thread, up to a hundred attempts and more messages. */
const REVIEWS = 1

/** Parts about the work that the person submitted, and mentors' responses to it. */
export const workParts: readonly ExportPart[] = [
  {
    name: 'evidence',
    description: words.evidence,
    columns: ['step', 'stepTitle', 'kind', 'url', 'title', 'issuer', 'commit', 'note', 'file', 'createdAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().evidence.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: { step, file: { select: { id: true, name: true } }, reading: true },
          }),
        ({ step: of, file, reading, kind, url, title, issuer, commit, note, createdAt }) => ({
          ...{ step: of.slug, stepTitle: of.title, kind, url, title, issuer, commit, note, createdAt },
          file: file && pathInExport(file),
          reading: reading && { ...reading, evidenceId: undefined },
        }),
      ),
  },
  {
    name: 'files',
    description: words.files,
    columns: ['name', 'path', 'mediaType', 'size', 'sha256', 'createdAt'],
    rows: async function* (viewer) {
      for await (const { path, ...file } of ownFiles(viewer)) yield { ...file, id: undefined, path }
    },
  },
  {
    name: 'reviews',
    description: words.reviews,
    columns: ['step', 'stepTitle', 'cohort', 'state', 'createdAt', 'submittedAt', 'dueAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().review.findMany({
            where: { learnerId, ...after },
            orderBy: byTime,
            take,
            include: reviewFields,
          }),
        (row) => toReview(row, learnerId),
        REVIEWS,
      ),
  },
]

const reviewFields = {
  step,
  cohort: name,
  claimedBy: name,
  waits: { orderBy: { startedAt: 'asc' }, select: { startedAt: true, endedAt: true, isAnswered: true } },
  messages: { orderBy: byTime, include: { author: name } },
  corrected: {
    orderBy: byTime,
    include: { mentor: name, correctedBy: name, iteration: { select: { number: true } } },
  },
  iterations: {
    orderBy: { number: 'asc' },
    include: {
      evidence: {
        select: {
          kind: true,
          url: true,
          title: true,
          commit: true,
          note: true,
          file: { select: { id: true, name: true } },
        },
      },
      verdict: {
        include: {
          mentor: name,
          rating: true,
          scores: { orderBy: inRubric, include: { rubricRow: { select: { title: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ReviewInclude

const readOne = (id: string) => db().review.findUniqueOrThrow({ where: { id }, include: reviewFields })
type Stored = Awaited<ReturnType<typeof readOne>>

const toReview = (row: Stored, learnerId: string) => ({
  ...{ step: row.step.slug, stepTitle: row.step.title, cohort: row.cohort.name, state: row.state },
  ...{ createdAt: row.createdAt, submittedAt: row.submittedAt, dueAt: row.dueAt },
  claimedBy: row.claimedBy?.name ?? null,
  waits: row.waits,
  iterations: row.iterations.map(({ number, createdAt, evidence: { file, ...work }, verdict }) => ({
    ...{ number, createdAt, work: { ...work, file: file && pathInExport(file) } },
    verdict: verdict && {
      ...{ outcome: verdict.outcome, feedback: verdict.feedback, createdAt: verdict.createdAt },
      mentor: verdict.mentor?.name ?? FORMER_MENTOR,
      scores: verdict.scores.map(({ rubricRow, score, suggested, reason }) => ({
        ...{ row: rubricRow.title, score, suggested, reason },
      })),
      rating: verdict.rating && { value: verdict.rating.value, createdAt: verdict.rating.createdAt },
    },
  })),
  corrections: row.corrected.map(
    ({ iteration, mentor, outcome, feedback, givenAt, correctedBy, reason, createdAt }) => ({
      iteration: iteration.number,
      outcome,
      feedback,
      givenAt,
      mentor: mentor?.name ?? FORMER_MENTOR,
      takenBackBy: correctedBy?.name ?? FORMER_MENTOR,
      reason,
      createdAt,
    }),
  ),
  messages: row.messages.map(({ authorId, author, body, createdAt }) => ({
    ...{ by: authorId === learnerId ? YOU : (author?.name ?? FORMER_MENTOR), body, createdAt },
  })),
})

type OwnFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly createdAt: Date
  /** Path in the export; null where its bytes are lost. */
  readonly path: string | null
}

/** Yields the viewer's files, oldest first. */
export async function* ownFiles({ id: ownerId }: Viewer): AsyncGenerator<OwnFile> {
  const rows = await db().storedFile.findMany({ where: { ownerId }, orderBy: byTime, omit: { ownerId: true } })
  for (const row of rows) {
    yield { ...row, path: (await hasBytes(row.id)) ? pathInExport(row) : null }
  }
}

/** Returns whether a file has bytes. A row with an id of another form has none. */
async function hasBytes(id: string): Promise<boolean> {
  try {
    return (await stat(getFilePath(id))).isFile()
  } catch {
    return false
  }
}
