import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, weigh } from '@/lib/foundation/values/page-budget'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { threadsVisibleTo } from '../policy'
import { presentIterations, presentMessage, workFields } from '../present-review'
import type { Iteration, ReviewDetail } from '../review'
import type { RecordQuery } from '../schema'
import { inRubric } from '../stored-review'
import { findNewestJudged, toExcerpt } from './feedback-excerpt'

/** Pages of attempts and messages, and how many bytes they may take. */
export type RecordPart = RecordQuery & { readonly bytes?: number }

/** Chosen so that a mentor's page of a review stays below 300 KB with texts of maximum length. */
const MOST_BYTES = 182_300
/** The same for attempts beside the runs of a step's check, of which the page shows a bounded part. */
export const BYTES_BESIDE_CHECKS = MOST_BYTES - 110_000
/** Share of the bytes for attempts; messages have the rest. */
const OF_ATTEMPTS = 0.81

const MOST_ATTEMPTS = 5
const MOST_MESSAGES = 20

const person = { select: { name: true } } as const

type Attempts = Pick<ReviewDetail, 'iterations' | 'attemptsBefore'>

/** Lists a page of a review's iterations, newest first. Reads one more than it shows, to compare the oldest with. */
export async function listAttempts(
  viewer: Viewer,
  { id, learnerId }: { readonly id: string; readonly learnerId: string },
  { attemptsBefore, bytes = MOST_BYTES }: RecordPart,
): Promise<Attempts> {
  const rows = await db().iteration.findMany({
    where: { reviewId: id, review: threadsVisibleTo(viewer), number: { lt: attemptsBefore } },
    orderBy: { number: 'desc' },
    take: MOST_ATTEMPTS + 1,
    include: {
      evidence: { select: workFields },
      verdict: {
        include: {
          mentor: person,
          rating: { select: { value: true } },
          scores: { include: { rubricRow: true }, orderBy: inRubric },
        },
      },
      corrected: { orderBy: { createdAt: 'desc' }, include: { mentor: person, correctedBy: person } },
    },
  })
  const iterations = presentIterations(viewer, rows, learnerId === viewer.id)
  const whole = findNewestJudged(iterations)
  const room = { most: MOST_ATTEMPTS, bytes: bytes * OF_ATTEMPTS }
  const { shown, hasMore } = fitOnPage(iterations, room, (one) => weighIteration(one, one === whole))
  return { iterations: shown, attemptsBefore: hasMore ? (shown.at(-1)?.number ?? null) : null }
}

/** Finds the newest iteration, for a page of older ones. */
export const findNewestAttempt = (viewer: Viewer, reviewId: string) =>
  db().iteration.findFirst({
    where: { reviewId, review: threadsVisibleTo(viewer) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })

/** Bytes for each part of a note that is compared word by word: it becomes an element, smaller than its JSON. */
const STRETCH = 40

/** Estimates the bytes of an iteration. @param isWhole its feedback is not cut */
function weighIteration({ changes, verdict, ...iteration }: Iteration, isWhole: boolean): number {
  const note = changes?.note ?? []
  const excerpt = isWhole || !verdict ? null : toExcerpt(verdict.feedback)
  const shown = {
    ...iteration,
    verdict: excerpt === null ? verdict : { ...verdict, feedback: excerpt },
    changes: { ...changes, note: note.map(({ text }) => text).join('') },
  }
  return weigh(shown) + STRETCH * note.length
}

type Messages = Pick<ReviewDetail, 'messages' | 'messageCount' | 'messagesBefore'>

/** Lists a page of a review's messages: the newest, oldest first. */
export async function listMessages(
  viewer: Viewer,
  reviewId: string,
  { messagesBefore, bytes = MOST_BYTES }: RecordPart,
): Promise<Messages> {
  const ofReview = { reviewId, review: threadsVisibleTo(viewer) }
  const [rows, messageCount] = await Promise.all([
    db().message.findMany({
      where: { ...ofReview, AND: olderThanFilter(readListCursor(messagesBefore)) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_MESSAGES + 1,
      include: { author: person },
    }),
    db().message.count({ where: ofReview }),
  ])
  const { shown, hasMore } = fitOnPage(rows, { most: MOST_MESSAGES, bytes: bytes * (1 - OF_ATTEMPTS) })
  const last = shown.at(-1)
  return {
    messages: shown.map((row) => presentMessage(viewer, row)).reverse(),
    messageCount,
    messagesBefore: hasMore && last ? writeListCursor(last) : null,
  }
}
