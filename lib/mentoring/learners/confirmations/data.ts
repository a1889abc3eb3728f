import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isId } from '@/lib/foundation/values/id'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { type Confirmation, type ConfirmationPage, toConfirmation } from './confirmation'
import type { ConfirmationsQuery } from './schema'

const ROOM: PageBudget = { most: 20, bytes: 24_000 }

/** Lists a page of valid confirmations, oldest first within the page; those of mentors who left are included. */
export async function listConfirmations(
  viewer: Viewer,
  roadmapId: string,
  learnerId: string = viewer.id,
  { confirmationsBefore }: ConfirmationsQuery = {},
): Promise<ConfirmationPage> {
  const place = readListCursor(confirmationsBefore)
  const rows = await readConfirmations(viewer, learnerId, { roadmapId, AND: olderThanFilter(place) }, ROOM.most + 1)
  const { shown, hasMore } = fitOnPage(rows, ROOM)
  const last = shown.at(-1)
  return {
    confirmations: shown.map((row) => toConfirmation(row, viewer.id)).reverse(),
    confirmationsBefore: hasMore && last ? writeListCursor(last) : null,
  }
}

/** Lists the viewer's own confirmations, at most one for each skill. */
export async function listMyConfirmations(
  viewer: Viewer,
  roadmapId: string,
  learnerId: string,
): Promise<readonly Confirmation[]> {
  const rows = await readConfirmations(viewer, learnerId, { roadmapId, mentorId: viewer.id })
  return rows.map((row) => toConfirmation(row, viewer.id))
}

async function readConfirmations(
  viewer: Viewer,
  learnerId: string,
  which: Prisma.SkillConfirmationWhereInput,
  take?: number,
) {
  if (!isId(learnerId)) return []
  return db().skillConfirmation.findMany({
    where: { ...which, learnerId, revokedAt: null, learner: { user: visiblePeople(viewer) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    include: { mentor: { select: { name: true } } },
  })
}
