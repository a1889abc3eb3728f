import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { findOwn } from '@/lib/learning/progress/data'
import type { OwnReview } from './own-review'
import { outcomeSchema } from './schema'
import { parseState, parseTurn } from './stored-review'

const person = { select: { name: true } } as const

/** Ids of the viewer's reviews that wait for their next word. */
async function listOwnTurns(viewer: Viewer): Promise<readonly string[]> {
  const own = await findOwn(viewer)
  const reviews: [id: string, turn: string][] = JSON.parse(own?.reviews ?? '[]')
  return reviews.filter(([, turn]) => turn === 'learner').map(([id]) => id)
}

/** How many reviews of the viewer's own work wait for their next word. */
export const countOwnTurns = async (viewer: Viewer): Promise<number> => (await listOwnTurns(viewer)).length

/**
 * The reviews of the viewer's own work, one for each step at most: those whose turn is theirs first, then what changed last.
 * @param which only those where a mentor waits for the viewer, with `mine`
 */
export async function listOwnReviews(viewer: Viewer, which: 'all' | 'mine' = 'all'): Promise<readonly OwnReview[]> {
  const turns = which === 'mine' ? await listOwnTurns(viewer) : undefined
  if (turns?.length === 0) return []
  const rows = await db().review.findMany({
    where: { learnerId: viewer.id, ...(turns && { id: { in: [...turns] } }) },
    include: {
      step: { select: { slug: true, title: true, roadmap: { select: { slug: true } } } },
      cohort: { select: { name: true } },
      claimedBy: person,
      iterations: {
        orderBy: { number: 'desc' },
        take: 2,
        select: { number: true, verdict: { select: { outcome: true, createdAt: true, mentor: person } } },
      },
      messages: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { createdAt: true, authorId: true, author: person },
      },
    },
  })
  const reviews = rows
    .map((row): OwnReview => {
      const { step, iterations, messages, claimedBy } = row
      const verdict = iterations.find((iteration) => iteration.verdict)?.verdict
      const [message] = messages
      return {
        id: row.id,
        step: { slug: step.slug, title: step.title, roadmapSlug: step.roadmap.slug },
        state: parseState(row.state),
        turn: parseTurn(row.turn),
        turnSince: row.turnSince?.toISOString() ?? null,
        cohortName: row.cohort.name,
        iteration: iterations[0]?.number ?? 0,
        submittedAt: row.submittedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        claimedByName: claimedBy?.name ?? null,
        verdict: verdict
          ? {
              outcome: outcomeSchema.parse(verdict.outcome),
              mentorName: verdict.mentor?.name ?? null,
              at: verdict.createdAt.toISOString(),
            }
          : null,
        message: message
          ? {
              isMine: message.authorId === viewer.id,
              name: message.author?.name ?? null,
              at: message.createdAt.toISOString(),
            }
          : null,
      }
    })
    .sort(byUrgency)
  // One may have been answered between the two reads.
  return turns ? reviews.filter(({ turn }) => turn === 'learner') : reviews
}

const changedAt = ({ verdict, message, submittedAt }: OwnReview): string =>
  [submittedAt, verdict?.at ?? '', message?.at ?? ''].reduce((one, other) => (one > other ? one : other))

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

function byUrgency(one: OwnReview, other: OwnReview): number {
  const mine = ({ turn }: OwnReview) => (turn === 'learner' ? 0 : 1)
  return mine(one) - mine(other) || compare(changedAt(other), changedAt(one)) || compare(one.id, other.id)
}
