import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/thread-refusals'

/** A person of a thread. One whose account is disabled is not active: they are not notified. */
export type Reader = { readonly id: string; readonly name: string; readonly isActive: boolean }

/** The people of a message, and in whose threads it is written. */
export type Recipients = {
  readonly cohortId: string
  readonly cohortName: string
  readonly side: 'learner' | 'mentor'
  readonly learners: readonly Reader[]
  /** All who mentor the cohort. */
  readonly mentors: readonly Reader[]
}

/**
 * Requires that the viewer may write to these people in a cohort.
 * @param to learners, or as one of them `mentors`
 * @throws not-found, conflict where one side has left, there is no mentor, or the cohort is closed
 */
export async function requireRecipients(
  tx: Transaction,
  viewer: Viewer,
  cohortId: string,
  to: string | readonly string[],
): Promise<Recipients> {
  if (!isId(cohortId)) throw notFound('cohort')
  const side = to === 'mentors' ? 'learner' : 'mentor'
  const ids = side === 'learner' ? [viewer.id] : [...new Set([to].flat())]
  const cohort = await tx.cohort.findUnique({
    where: { id: cohortId },
    select: {
      name: true,
      closedAt: true,
      memberships: {
        where: {
          OR: [
            { role: 'mentor', user: { isMentor: true } },
            { role: 'learner', userId: { in: ids }, user: { deletedAt: null } },
          ],
        },
        select: { userId: true, role: true, user: { select: { name: true, disabledAt: true } } },
      },
    },
  })
  if (!cohort) throw notFound('cohort')
  const people = cohort.memberships.map(({ userId: id, role, user }) => ({
    id,
    role,
    name: user.name,
    isActive: user.disabledAt === null,
  }))
  const mentors = people.filter(({ role }) => role === 'mentor')
  const learners = people.filter(({ id, role }) => role === 'learner' && (side === 'learner' || id !== viewer.id))
  const isHere =
    (side === 'learner' || viewer.isMentor) &&
    (side === 'learner' ? learners : mentors).some(({ id }) => id === viewer.id)
  if (!isHere) await refuseOutsider(tx, viewer, side, { cohortId, name: cohort.name })
  if (cohort.closedAt) throw conflict(words.cohortClosed({ cohort: cohort.name }))
  if (learners.length < ids.length) await refuseMissing(tx, viewer, { cohortId, name: cohort.name }, ids, learners)
  if (!mentors.some(({ id, isActive }) => isActive && (side === 'mentor' || id !== viewer.id))) {
    throw conflict(words.noMentor({ cohort: cohort.name }))
  }
  return { cohortId, cohortName: cohort.name, side, learners, mentors }
}

type Cohort = { readonly cohortId: string; readonly name: string }

/** Refuses a viewer who isn't in the cohort: those who were, and have a thread there, read why. */
async function refuseOutsider(
  tx: Transaction,
  { id }: Viewer,
  side: Recipients['side'],
  { cohortId, name }: Cohort,
): Promise<never> {
  const was = await tx.threadMember.findFirst({
    where: { userId: id, thread: { cohortId, learnerId: side === 'learner' ? id : { not: id } } },
    select: { threadId: true },
  })
  throw was ? conflict(words.youLeft({ cohort: name })) : notFound('cohort')
}

/** Refuses learners who aren't in the cohort: mentors who still read the thread of one who left are told why. */
async function refuseMissing(
  tx: Transaction,
  viewer: Viewer,
  { cohortId, name }: Cohort,
  ids: readonly string[],
  found: readonly { readonly id: string }[],
): Promise<never> {
  const missing = ids.filter((id) => !found.some((one) => one.id === id))
  const members = { some: { userId: viewer.id } }
  const known = await tx.thread.count({ where: { cohortId, learnerId: { in: missing }, members } })
  throw known > 0 ? conflict(words.learnerLeft({ cohort: name })) : notFound('learner')
}
