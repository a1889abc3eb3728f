import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { outcomeSchema } from '../schema'
import { parseState, parseTurn } from '../stored-review'
import type { OwnReview, OwnVerdict } from './own-review'

const person = { select: { name: true } } as const
const stepFields = { select: { slug: true, title: true, roadmap: { select: { slug: true } } } } as const
const newestIterations = {
  orderBy: { number: 'desc' },
  take: 2,
  select: { number: true, verdict: { select: { outcome: true, createdAt: true, mentor: person } } },
} as const

type StepRow = { readonly slug: string; readonly title: string; readonly roadmap: { readonly slug: string } }
const toStep = ({ slug, title, roadmap }: StepRow) => ({ slug, title, roadmapSlug: roadmap.slug })

type VerdictRow = {
  readonly outcome: string
  readonly createdAt: Date
  readonly mentor: { readonly name: string } | null
}

/** Returns the newest verdict: the newest iteration may have none yet. */
function toVerdict(iterations: readonly { readonly verdict: VerdictRow | null }[]): OwnReview['verdict'] {
  const verdict = iterations.find((iteration) => iteration.verdict)?.verdict
  if (!verdict) return null
  const { outcome, mentor, createdAt } = verdict
  return { outcome: outcomeSchema.parse(outcome), mentorName: mentor?.name ?? null, at: createdAt.toISOString() }
}

/**
 * Lists the reviews of the viewer's own work, at most one for each step: their turns first, then by latest change.
 * @param ids all of them when left out
 */
export async function listOwnReviews(viewer: Viewer, ids?: readonly string[]): Promise<readonly OwnReview[]> {
  const rows = await db().review.findMany({
    where: { learnerId: viewer.id, ...(ids && { id: { in: [...ids] } }) },
    include: {
      step: stepFields,
      cohort: { select: { name: true } },
      claimedBy: person,
      iterations: newestIterations,
      messages: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { createdAt: true, authorId: true, author: person },
      },
    },
  })
  return rows
    .map((row): OwnReview => {
      const { step, iterations, messages, claimedBy } = row
      const [message] = messages
      return {
        id: row.id,
        step: toStep(step),
        state: parseState(row.state),
        turn: parseTurn(row.turn),
        turnSince: row.turnSince?.toISOString() ?? null,
        cohortName: row.cohort.name,
        iteration: iterations[0]?.number ?? 0,
        submittedAt: row.submittedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        claimedByName: claimedBy?.name ?? null,
        verdict: toVerdict(iterations),
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
}

/** Maximum number of verdicts: more than mentors give while a page is open. */
const NEWEST_VERDICTS = 5

/** Lists mentors' latest decisions about the viewer's own work. */
export async function listOwnVerdicts(viewer: Viewer): Promise<readonly OwnVerdict[]> {
  const rows = await db().review.findMany({
    where: { learnerId: viewer.id, state: { in: ['approved', 'changes-requested'] } },
    orderBy: { updatedAt: 'desc' },
    take: NEWEST_VERDICTS,
    select: { id: true, state: true, step: stepFields, iterations: newestIterations },
  })
  return rows.map(({ id, state, step, iterations }) => ({
    id,
    state: parseState(state),
    step: toStep(step),
    verdict: toVerdict(iterations),
  }))
}

const changedAt = ({ verdict, message, submittedAt }: OwnReview): string =>
  [submittedAt, verdict?.at ?? '', message?.at ?? ''].reduce((one, other) => (one > other ? one : other))

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

function byUrgency(one: OwnReview, other: OwnReview): number {
  const mine = ({ turn }: OwnReview) => (turn === 'learner' ? 0 : 1)
  return mine(one) - mine(other) || compare(changedAt(other), changedAt(one)) || compare(one.id, other.id)
}
