import 'server-only'
import { type ReviewHead, readHeads } from '@/lib/mentoring/reviews/queue/heads.data'
import { queueCohorts } from '@/lib/mentoring/reviews/queue/queue.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { listRaisedFlags } from '../flags/data'
import { listAskedCohorts } from '../table/places.data'
import { listNewcomers } from './newcomers.data'
import { listDueReviews, listQuestions, listStartedReviews, type OwedReview, type StartedReview } from './reviews.data'
import { type StartedReviewLine, type Today, type TodayReview, takeFirstItems } from './today'

/** Maximum items of each list: a short overview, while the queue and the table have the rest. */
const MOST = 10

/**
 * Lists what waits for the viewer in the cohorts that they run, or in one of them: of closed ones, the reviews that are
 * not finished. Uses a fixed number of reads, each
 * of a few rows.
 * @throws not-found for viewers who are neither mentor nor admin, and for a cohort that is not theirs; invalid where
 * one has to be chosen because there are too many
 */
export async function getToday(viewer: Viewer, cohortId?: string, now = new Date()): Promise<Today> {
  const [cohortIds, reviewedIds] = await Promise.all([
    listAskedCohorts(viewer, cohortId),
    queueCohorts(viewer, cohortId),
  ])
  const [found, due, questions, nudges, newcomers] = await Promise.all([
    listStartedReviews(viewer, reviewedIds),
    listDueReviews(viewer, reviewedIds, MOST + 1),
    listQuestions(viewer, reviewedIds, MOST + 1),
    listRaisedFlags(viewer, cohortIds, 2 * MOST, now),
    listNewcomers(viewer, cohortIds, MOST + 1, now),
  ])
  const heads = await readHeads(viewer, ids([...found, ...due, ...questions]))
  const headed = <From extends OwedReview>(rows: readonly From[]): readonly Headed<From>[] =>
    rows.flatMap((row) => {
      const head = heads.get(row.id)
      return head ? [{ ...row, head }] : []
    })
  const mine = headed(found)
  const started = mine.flatMap((row) => toStartedReviews(viewer, row))
  return {
    started,
    handedOver: mine.filter((row) => isHandedTo(viewer, row)).map(toReview),
    due: takeFirstItems(headed(due).map(toReview), MOST),
    questions: takeFirstItems(
      headed(questions).map((row) => ({ ...toReview(row), askedAt: (row.turnSince ?? row.submittedAt).toISOString() })),
      MOST,
    ),
    nudges: takeFirstItems(eachPersonOnce(nudges), MOST),
    newcomers: takeFirstItems(newcomers, MOST),
  }
}

type Headed<From> = From & { readonly head: ReviewHead }

const ids = (rows: readonly OwedReview[]) => rows.map(({ id }) => id)
const isHandedTo = (viewer: Viewer, { state, handedToId }: OwedReview) =>
  state === 'waiting' && handedToId === viewer.id

const toReview = (row: Headed<OwedReview>): TodayReview => ({
  id: row.id,
  ...row.head,
  submittedAt: row.submittedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
})

function toStartedReviews(viewer: Viewer, row: Headed<StartedReview>): StartedReviewLine[] {
  const claimedAt = row.claimedById === viewer.id ? row.claimedAt : null
  const { savedAt } = row
  // A review handed over to the viewer is listed as such, even where they have an earlier draft.
  if (isHandedTo(viewer, row) || (!claimedAt && !savedAt)) return []
  const times = { claimedAt: claimedAt?.toISOString() ?? null, draftSavedAt: savedAt?.toISOString() ?? null }
  return [{ ...toReview(row), ...times }]
}

/** Keeps one item for each person: a learner flagged in two cohorts needs one message. */
const eachPersonOnce = <Item extends { readonly learnerId: string }>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ learnerId }, index) => items.findIndex((other) => other.learnerId === learnerId) === index)
