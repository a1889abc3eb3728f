import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage } from '@/lib/foundation/values/page-budget'
import { rowsWithin, traceLineage } from '@/lib/learning/roadmaps/lineage'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ShownWork } from './shown-work'
import { type StoredWork, shownWorkFields, toShownWork } from './stored-work'

export type Evidence = ShownWork & {
  readonly id: string
  readonly stepId: string
  readonly createdAt: string
  /** The review it was submitted to; null when it was only added as evidence. */
  readonly reviewId: string | null
}

export type EvidencePage = {
  /** Newest first. */
  readonly evidence: readonly Evidence[]
  /** Cursor of the next page, with older evidence; null on the last page. */
  readonly evidenceBefore: string | null
}

type EvidenceQuery = {
  /** One step, or several; all steps when left out. */
  readonly of?: string | readonly string[]
  /** Leaves out evidence submitted to this review. */
  readonly exceptReview?: string
  /** Cursor: the `evidenceBefore` of the previous page, which has newer evidence. */
  readonly evidenceBefore?: string
  readonly bytes?: number
}

const MOST = 20
const MOST_BYTES = 130_000

/**
 * Lists a page of evidence of the viewer or of a learner visible to them, newest first. With a single step, it includes
 * the evidence of the steps that a revision split or merged into it.
 */
export async function listEvidence(
  viewer: Viewer,
  learnerId: string,
  { of, exceptReview, evidenceBefore, bytes = MOST_BYTES }: EvidenceQuery = {},
): Promise<EvidencePage> {
  const rows = await db().evidence.findMany({
    where: {
      learner: { id: learnerId, user: visiblePeople(viewer) },
      AND: [
        typeof of === 'string' ? { OR: await shownFor(of) } : of ? { stepId: { in: [...of] } } : {},
        exceptReview === undefined
          ? {}
          : { OR: [{ iteration: null }, { iteration: { reviewId: { not: exceptReview } } }] },
        olderThanFilter(readListCursor(evidenceBefore)),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST + 1,
    select: { id: true, stepId: true, createdAt: true, iteration: { select: { reviewId: true } }, ...shownWorkFields },
  })
  const { shown, hasMore } = fitOnPage(rows, { most: MOST, bytes: Math.min(bytes, MOST_BYTES) })
  const last = shown.at(-1)
  return { evidence: shown.map(toEvidence), evidenceBefore: hasMore && last ? writeListCursor(last) : null }
}

type StoredEvidence = StoredWork & {
  readonly id: string
  readonly stepId: string
  readonly createdAt: Date
  readonly iteration: { readonly reviewId: string } | null
}

const toEvidence = ({ id, stepId, createdAt, iteration, ...work }: StoredEvidence): Evidence => ({
  id,
  stepId,
  createdAt: createdAt.toISOString(),
  reviewId: iteration?.reviewId ?? null,
  ...toShownWork(work),
})

/** Filters for evidence of the step itself and, from before each revision, of all steps it was made of. */
async function shownFor(stepId: string) {
  return rowsWithin(traceLineage(stepId, await db().stepReplacement.findMany({ where: { carriedAt: { not: null } } })))
}
