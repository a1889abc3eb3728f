import { db } from '@/lib/foundation/database/db'
import { writeMomentCursor } from '@/lib/foundation/values/moment-cursor'
import { writeListCursor } from '@/lib/foundation/values/newest-first'
import { writeLearnerCursor } from '@/lib/mentoring/learners/table/cursor'
import { learnerSorts, naturalDirection } from '@/lib/mentoring/learners/table/sorts'
import { writeQueueCursor } from '@/lib/mentoring/reviews/queue/queue-cursor'
import type { Role } from './attacks'
import type { Known } from './samples'
import type { Visit } from './visits'

/** Lists with cursors: their addresses, a role with access, and a real cursor. */
type List = {
  readonly at: readonly string[]
  readonly role: Role
  readonly cursor: string
  readonly beside: string
  /** Name of the parameter; `cursor` by default. */
  readonly by?: string
}

/**
 * Makes requests for the next page of each list, with a real cursor of which one part is changed: decoded, changed and
 * encoded again. An arbitrary text is refused at once, and finds nothing.
 */
export async function cursorsToTry(known: Known): Promise<Visit[]> {
  return (await listLists(known)).flatMap(({ at, role, cursor, beside, by = 'cursor' }) =>
    at.flatMap((path) =>
      [cursor, ...bentCursors(cursor)].map((bent) => ({
        name: `CURSOR ${path}`,
        role,
        method: 'GET',
        target: `${path}?${beside}${by}=${encodeURIComponent(bent)}`,
      })),
    ),
  )
}

async function listLists(known: Known): Promise<List[]> {
  // A cohort that the mentor runs: none sees all of the many that the run has made.
  const cohort = String(known.cohort?.[0])
  const user = await db().user.findFirstOrThrow({ select: { id: true, createdAt: true } })
  const [review, seat] = [await db().review.findFirstOrThrow(), await db().membership.findFirstOrThrow()]
  const numbers: readonly string[] = ['progress', 'behind', 'pace']
  const learners = learnerSorts.map((sort): List => {
    const direction = naturalDirection(sort)
    const cursor = writeLearnerCursor({ sort, direction, value: numbers.includes(sort) ? 3 : 'lea', id: seat.userId })
    const at = ['/api/v1/mentor/learners', '/mentor/learners']
    return { at, role: 'mentor', cursor, beside: `cohort=${cohort}&sort=${sort}&direction=${direction}&` }
  })
  const notifications = ['/api/v1/me/notifications', '/notifications']
  const moments = ['/admin/people', '/admin/audit', '/admin/invitations', '/admin/roster']
  return [
    ...learners,
    {
      at: ['/api/v1/mentor/reviews', '/mentor/reviews'],
      role: 'mentor',
      cursor: writeQueueCursor(review),
      beside: `cohort=${cohort}&state=waiting&`,
    },
    { at: notifications, role: 'learner', cursor: writeListCursor(user), beside: '' },
    { at: moments, role: 'admin', cursor: writeMomentCursor({ at: user.createdAt, id: user.id }), beside: '' },
    { at: ['/admin/announcements'], role: 'admin', cursor: writeListCursor(user), beside: 'show=past&' },
    ...listsBesideOthers(known, writeListCursor(user)),
  ]
}

/** Lists that share a page with others: each has a parameter of its own. */
function listsBesideOthers(known: Known, cursor: string): List[] {
  const [learner, review] = [known['learners/id']?.[0], known['reviews/id']?.[0]]
  const [ofLearner, step] = [`/mentor/learners/${learner}`, '/roadmaps/backend/steps/rest-api-project']
  const shared = { cursor, beside: '' }
  return [
    { at: [step], role: 'learner', by: 'evidenceBefore', ...shared },
    { at: [step, `/api/v1/reviews/${review}`], role: 'learner', by: 'messagesBefore', ...shared },
    { at: ['/roadmaps/backend/skills'], role: 'learner', by: 'confirmationsBefore', ...shared },
    { at: [ofLearner], role: 'mentor', by: 'evidenceBefore', ...shared },
    { at: [ofLearner, `/api/v1${ofLearner}/notes`], role: 'mentor', by: 'notesBefore', ...shared },
    { at: [ofLearner], role: 'mentor', by: 'confirmationsBefore', ...shared },
    { at: [ofLearner], role: 'mentor', by: 'reviewsBefore', ...shared },
    { at: [`/mentor/reviews/${review}`], role: 'mentor', by: 'messagesBefore', ...shared },
  ]
}

/** Replaces each part of a cursor by every invalid value. */
function bentCursors(cursor: string): string[] {
  const inside = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!inside.startsWith('[')) return bentWithin(cursor.split('_'), TEXTS).map((parts) => parts.join('_'))
  const parts = (JSON.parse(inside) as unknown[]).map((part) => JSON.stringify(part))
  return bentWithin(parts, JSONS).map((bent) => Buffer.from(`[${bent.join(',')}]`).toString('base64url'))
}

const bentWithin = (parts: readonly string[], values: readonly string[]): string[][] =>
  parts.flatMap((part, at) => [...values, endingInNull(part)].map((value) => parts.with(at, value)))

const endingInNull = (part: string): string => (part.endsWith('"') ? `${part.slice(0, -1)}\\u0000"` : `${part}\u0000`)

/** Numbers beyond a 32-bit column, moments beyond what a database supports, and invalid texts. */
const TEXTS = [
  ...['', '0', '-1', '0.5', '1e308', '2147483648', '1099511627776', '99999999999999', '999999999999999', 'NaN'],
  ...['0000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'Infinity'],
  ...['-271821-04-20T00:00:00.000Z', '\u0000', 'a\u0000b', '😀', '\u{10ffff}', 'x'.repeat(300), '%_%'],
]

/** The same as JSON, with lone surrogates, which only JSON can carry. */
const JSONS = [
  ...['0', '-1', '-0', '0.5', '1e308', '-1e308', '1e400', '2147483647', '2147483648', '-2147483649', '1099511627776'],
  ...['9007199254740993', 'null', 'true', '[]', '{}', '""', '"0"', '"NaN"', '"\\u0000"', '"a\\u0000b"', '"\\ud800"'],
  ...['"a\\udc00b"', '"\\u{10ffff}"', `"${'x'.repeat(399)}"`, `"${'x'.repeat(3000)}"`],
]
