import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { deriveIdFromKey } from '@/lib/foundation/database/derived-id.data'
import { invalid } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { activeMentors } from '@/lib/people/accounts/policy'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManaged, requireRoomForChange, requireRoomForMentor, requireRoomForNew } from '../access.commands'
import type { MyCohort } from '../cohort'
import { addMentors } from '../members/new-mentors.commands'
import type { CohortCopy } from '../schema'
import { cohortFields, toCohort } from '../stored-cohort'
import { toCopiedDates } from './copied-dates'
import { findCohortOfRetry } from './retried-creation.data'

/**
 * Makes a cohort like one that the viewer runs, once for each idempotency key: with its roadmap, terms, thresholds and
 * working week, its dates as much later as it starts later, and its active mentors who have room. It has a join link of
 * its own and no learners.
 * @throws not-found for viewers who do not run it, invalid (startsOn), too-many in a day, conflict for a mentor of it
 *   who mentors too many, key-reused
 */
export async function copyCohort(
  viewer: Viewer,
  cohortId: string,
  { name, startsOn }: CohortCopy,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<MyCohort & { joinCode: string }> {
  const id = deriveIdFromKey('cohort-copy', viewer.id, cohortId, idempotencyKey)
  const row = await db().$transaction(async (tx) => {
    await requireManaged(tx, viewer, cohortId)
    const before = await findCohortOfRetry(tx, viewer, id, { name, startsOn })
    if (before) return before
    await requireRoomForNew(tx, viewer, now)
    const { startsOn: start, ...original } = await tx.cohort.findUniqueOrThrow({
      where: { id: cohortId },
      select: copiedFields,
    })
    const dates = toCopiedDates({ ...original, startsOn: start }, startsOn)
    if (!dates.ok) {
      throw invalid('startsOn', dates.refusal === 'too-far' ? words.dayTooFar() : words.dayMissing())
    }
    const { deadlineOn, moduleDates, holidays } = dates.value
    const joinCode = generateJoinCode((below) => randomInt(below))
    const made = await tx.cohort.create({
      data: {
        ...original,
        id,
        name,
        startsOn,
        deadlineOn,
        joinCode,
        createdAt: now,
        moduleDates: { create: [...moduleDates] },
        holidays: { create: [...holidays] },
      },
      select: cohortFields,
    })
    await recordAudit(
      tx,
      { action: 'cohort-made', actorId: viewer.id, subjectId: id, detail: { copyOf: cohortId } },
      now,
    )
    await addMentors(tx, viewer, { id, name }, await chooseMentors(tx, viewer, cohortId, now), now)
    // They all join at once; of a mentor's copy that mentor is the lead.
    const own = { cohortId: id, userId: viewer.id, role: 'mentor' }
    await updateMembershipStats(tx, { where: own, data: { isLead: true } })
    return { ...made, joinCode }
  })
  return { ...toCohort(row), joinCode: row.joinCode }
}

/** Query of the columns that a copy shares with the original. */
const copiedFields = {
  roadmapId: true,
  promisedHours: true,
  timeZone: true,
  workDays: true,
  workFrom: true,
  workUntil: true,
  startsOn: true,
  weeklyHours: true,
  goalLevel: true,
  goalStages: true,
  deadlineOn: true,
  deadlineWeeks: true,
  goneDays: true,
  behindDays: true,
  moduleDates: { select: { stageId: true, from: true, to: true } },
  holidays: { select: { from: true, to: true } },
} as const

/** Largest number of mentors that a copy takes over: those who joined first. */
const MOST_MENTORS = 50

/** Lists the active mentors of a cohort who may mentor another. @throws conflict where the viewer, one of them, may not */
async function chooseMentors(tx: Transaction, viewer: Viewer, cohortId: string, now: Date): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: { cohortId, role: 'mentor', user: activeMentors },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    take: MOST_MENTORS,
    select: { userId: true },
  })
  const ids = found.map(({ userId }) => userId)
  if (ids.includes(viewer.id)) await requireRoomForMentor(tx, viewer.id)
  if (ids.some((id) => id !== viewer.id)) await requireRoomForChange(tx, viewer, now)
  const where = { userId: { in: ids }, role: 'mentor' }
  const counts = await tx.membership.groupBy({ by: ['userId'], where, _count: { cohortId: true } })
  const isFull = new Set(
    counts.filter(({ _count }) => _count.cohortId >= bounds.cohortsMentored.inAll.most).map(({ userId }) => userId),
  )
  return ids.filter((id) => !isFull.has(id))
}
