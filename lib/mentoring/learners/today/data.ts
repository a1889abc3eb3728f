import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { type ReviewHead, readHeads } from '@/lib/mentoring/reviews/heads.data'
import { reviewsVisibleTo } from '@/lib/mentoring/reviews/policy'
import { listRaised } from '../flags/data'
import { listAskedCohorts } from '../table/places.data'
import { type BegunReview, type Newcomer, type Today, type TodayReview, takeSome } from './today'

/** A reading list, not a register: the rest stands in the queue and in the table. */
const MOST = 10
const MOST_BEGUN = 40
const NEW_MS = 7 * 24 * 60 * 60 * 1000

/**
 * What waits for the viewer in the cohorts that they run, or in one of them. A fixed number of reads, each of a few rows.
 * @throws not-found for who is neither mentor nor admin, and for a cohort that is not theirs; invalid where one is to be
 *   chosen because there are too many
 */
export async function getToday(viewer: Viewer, cohortId?: string, now = new Date()): Promise<Today> {
  const visible = reviewsVisibleTo(viewer)
  const cohortIds = await listAskedCohorts(viewer, cohortId)
  if (!visible) throw notFound('page')
  const here = { cohortId: { in: cohortIds } }
  const [begunOrHanded, due, questions, nudges, newcomers] = await Promise.all([
    readMine(viewer, visible),
    readDue(viewer, { AND: [visible, here] }),
    readQuestions({ AND: [visible, here] }),
    listRaised(viewer, cohortIds, 2 * MOST, now),
    readNewcomers(viewer, here, now),
  ])
  // There are few of them: asked by cohort they would be looked for among all reviews there.
  const found = begunOrHanded.filter((row) => cohortIds.includes(row.cohortId))
  const heads = await readHeads(viewer, ids([...found, ...due, ...questions]))
  const headed = <From extends Row>(rows: readonly From[]): readonly Headed<From>[] =>
    rows.flatMap((row) => {
      const head = heads.get(row.id)
      return head ? [{ ...row, head }] : []
    })
  const mine = headed(found)
  const begun = mine.flatMap((row) => toBegunReviews(viewer, row))
  return {
    begun,
    handedOver: mine.filter((row) => isHandedTo(viewer, row)).map(toReview),
    due: takeSome(headed(due).map(toReview), MOST),
    questions: takeSome(
      headed(questions).map((row) => ({ ...toReview(row), askedAt: (row.turnSince ?? row.submittedAt).toISOString() })),
      MOST,
    ),
    nudges: takeSome(eachPersonOnce(nudges), MOST),
    newcomers: takeSome(newcomers.map(toNewcomer), MOST),
  }
}

const rowFields = {
  id: true,
  cohortId: true,
  state: true,
  claimedById: true,
  claimedAt: true,
  handedToId: true,
  submittedAt: true,
  dueAt: true,
  turnSince: true,
} as const

/** What the viewer has claimed, written on, or been asked to take over. */
const readMine = ({ id }: Viewer, visible: object) =>
  db().review.findMany({
    where: {
      AND: [
        visible,
        {
          OR: [
            { state: 'claimed', claimedById: id },
            { state: 'waiting', handedToId: id },
            // What they gave to a colleague is the colleague's, though their draft is kept.
            { state: 'waiting', handedToId: null, ...includeDraft(id) },
          ],
        },
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: MOST_BEGUN,
    select: {
      ...rowFields,
      drafts: { where: whereUnjudgedDraft(id), select: { savedAt: true }, orderBy: { savedAt: 'desc' } },
    },
  })

const whereUnjudgedDraft = (mentorId: string) => ({ mentorId, iteration: { verdict: null } })
const includeDraft = (mentorId: string) => ({ drafts: { some: whereUnjudgedDraft(mentorId) } })

const readDue = ({ id }: Viewer, visible: object) =>
  db().review.findMany({
    where: {
      AND: [
        visible,
        { state: 'waiting', OR: [{ handedToId: null }, { handedToId: { not: id } }] },
        { NOT: { handedToId: null, ...includeDraft(id) } },
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    select: rowFields,
  })

/** What learners asked about a verdict and nobody answered. */
const readQuestions = (visible: object) =>
  db().review.findMany({
    where: { AND: [visible, { turn: 'mentor', state: { in: ['approved', 'changes-requested'] } }] },
    orderBy: [{ turnSince: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    select: rowFields,
  })

const readNewcomers = (viewer: Viewer, here: object, now: Date) =>
  db().membership.findMany({
    where: {
      role: 'learner',
      userId: { not: viewer.id },
      joinedAt: { gte: new Date(now.getTime() - NEW_MS) },
      ...here,
    },
    orderBy: [{ joinedAt: 'desc' }, { userId: 'asc' }],
    take: MOST + 1,
    select: {
      userId: true,
      joinedAt: true,
      cohort: { select: { name: true } },
      user: { select: { name: true, learner: { select: { id: true } } } },
    },
  })

type Row = Awaited<ReturnType<typeof readDue>>[number]
type Mine = Awaited<ReturnType<typeof readMine>>[number]

type Headed<From> = From & { readonly head: ReviewHead }

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)
const isHandedTo = (viewer: Viewer, { state, handedToId }: Row) => state === 'waiting' && handedToId === viewer.id

const toReview = (row: Headed<Row>): TodayReview => ({
  id: row.id,
  ...row.head,
  submittedAt: row.submittedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
})

function toBegunReviews(viewer: Viewer, row: Headed<Mine>): BegunReview[] {
  const claimedAt = row.claimedById === viewer.id ? row.claimedAt : null
  const savedAt = row.drafts[0]?.savedAt
  // Handed over to them, it is that first, even where they have a draft of before.
  if (isHandedTo(viewer, row) || (!claimedAt && !savedAt)) return []
  const times = { claimedAt: claimedAt?.toISOString() ?? null, draftSavedAt: savedAt?.toISOString() ?? null }
  return [{ ...toReview(row), ...times }]
}

const toNewcomer = (row: Awaited<ReturnType<typeof readNewcomers>>[number]): Newcomer => ({
  learnerId: row.userId,
  name: row.user.name,
  cohortName: row.cohort.name,
  joinedAt: row.joinedAt.toISOString(),
  hasPlan: row.user.learner !== null,
})

/** Who stands out in two cohorts needs one word. */
const eachPersonOnce = <Item extends { readonly learnerId: string }>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ learnerId }, index) => items.findIndex((other) => other.learnerId === learnerId) === index)
