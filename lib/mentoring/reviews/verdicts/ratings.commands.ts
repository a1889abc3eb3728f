import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishReviewPageChanged } from '../notify.commands'
import type { RatingInput } from '../schema'
import { getReviewRow, toParties } from '../transitions.commands'

/**
 * Rates how much a verdict on the viewer's own work helped. Rating again replaces the rating.
 * @throws not-found (also for everybody but the author of the work)
 */
export async function rateHelp(
  viewer: Viewer,
  reviewId: string,
  { verdict: verdictId, value }: RatingInput,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    if (row.learnerId !== viewer.id) throw notFound('review')
    const verdict = await tx.verdict.findFirst({
      where: { id: verdictId, iteration: { reviewId: row.id } },
      select: { id: true },
    })
    if (!verdict) throw notFound('verdict')
    await tx.helpRating.upsert({
      where: { verdictId },
      create: { verdictId, value, createdAt: now },
      update: { value },
    })
    await publishReviewPageChanged(tx, toParties(row), now)
  })
}
