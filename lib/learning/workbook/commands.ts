import 'server-only'
import { db, isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { setProgress } from '@/lib/learning/progress/commands'
import type { CarryOverTask } from '@/lib/learning/progress/revision/carry.commands'
import { outdateLearnerStats } from '@/lib/learning/progress/rows'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { noteChanged } from '@/messages/generated/learning/workbook-refusals'
import type { Confidence } from './confidence'
import type { Note, OwnLink } from './data'
import type { NoteInput, OwnLinkInput } from './schema'

/** Returns the viewer's id if they are a learner; throws not-found otherwise. */
async function ownLearner(viewer: Viewer): Promise<string> {
  const row = await db().learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
  if (!row) throw notFound('plan')
  return row.id
}

async function findStepId(viewer: Viewer, stepRef: string): Promise<string> {
  const found = findStepInRoadmaps(await listRoadmaps(viewer), stepRef)
  if (!found) throw notFound('step')
  return found.step.id
}

/**
 * Marks or unmarks a checklist item. Repeating it changes nothing. The first mark on a step that is not started makes
 * it learning.
 * @throws not-found (item, plan), too-many where the log has no room for the change of status: then nothing is marked
 */
export async function markChecklistItem(
  viewer: Viewer,
  itemId: string,
  isChecked: boolean,
  now = new Date(),
): Promise<void> {
  const learnerId = await ownLearner(viewer)
  const item = await db().checklistItem.findUnique({
    where: { id: itemId },
    select: { stepId: true, step: { select: { progress: { where: { learnerId }, select: { status: true } } } } },
  })
  if (!item) throw notFound('checklistItem')
  const status = item.step.progress[0]?.status ?? 'not-started'
  // Done before the mark: a retry after a failure in between finds the step learning and still marks the item.
  if (isChecked && status === 'not-started' && findStepInRoadmaps(await listRoadmaps(viewer), item.stepId)) {
    await setProgress(viewer, item.stepId, { status: 'learning' }, undefined, now)
  }
  const where = { learnerId, itemId }
  const mark = isChecked
    ? db().checklistMark.upsert({
        where: { learnerId_itemId: where },
        create: { ...where, markedAt: now },
        update: {},
      })
    : db().checklistMark.deleteMany({ where })
  // A mark is activity: the learner's flag has to be recomputed at once.
  await db().$transaction([mark, updateMembershipStats(db(), outdateLearnerStats(learnerId))])
}

/**
 * Saves the private note of a step.
 * @throws conflict when the text is based on an outdated version, so that nothing is overwritten unseen
 */
export async function saveNote(viewer: Viewer, stepRef: string, input: NoteInput): Promise<Note> {
  const key = { learnerId: await ownLearner(viewer), stepId: await findStepId(viewer, stepRef) }
  const stale = conflict(noteChanged())
  const { body, version } = input
  if (version === 0) {
    try {
      return await db().note.create({ data: { ...key, body }, select: { body: true, version: true } })
    } catch (error) {
      if (isUniqueViolation(error)) throw stale
      throw error
    }
  }
  const { count } = await db().note.updateMany({
    where: { ...key, version },
    data: { body, version: { increment: 1 } },
  })
  if (count !== 1) throw stale
  return { body, version: version + 1 }
}

/**
 * Saves a link for a step. The same address twice is one link, with the newer title.
 * @throws not-found (step, plan), conflict when there are too many
 */
export async function addOwnLink(viewer: Viewer, input: OwnLinkInput): Promise<OwnLink> {
  const { title, url } = input
  const key = { learnerId: await ownLearner(viewer), stepId: await findStepId(viewer, input.step), url }
  return db().$transaction(async (tx) => {
    const where = { learnerId_stepId_url: key }
    if (!(await tx.ownLink.findUnique({ where, select: { id: true } }))) await requireRoomForLink(tx, key)
    const select = { id: true, title: true, url: true }
    return tx.ownLink.upsert({ where, create: { ...key, title }, update: { title }, select })
  })
}

async function requireRoomForLink(tx: Transaction, { learnerId, stepId }: Key): Promise<void> {
  await requireTotalQuota(bounds.linksOfStep, () => tx.ownLink.count({ where: { learnerId, stepId } }))
  await requireTotalQuota(bounds.links, () => tx.ownLink.count({ where: { learnerId } }))
}
type Key = { readonly learnerId: string; readonly stepId: string }

/** Removes one of the viewer's own links. */
export async function removeOwnLink(viewer: Viewer, linkId: string): Promise<void> {
  const learnerId = await ownLearner(viewer)
  const { count } = await db().ownLink.deleteMany({ where: { id: linkId, learnerId } })
  if (count !== 1) throw notFound('link')
}

/**
 * Records the viewer's confidence in a step. Every answer is kept; the same one twice on a day counts once.
 * @throws not-found (step, plan), too-many in a day, conflict when there are too many in all
 */
export async function recordConfidence(
  viewer: Viewer,
  stepRef: string,
  value: Confidence,
  now = new Date(),
): Promise<void> {
  const [learnerId, stepId] = [await ownLearner(viewer), await findStepId(viewer, stepRef)]
  const today = toDay(now, viewer.timeZone)
  await db().$transaction(async (tx) => {
    const last = await tx.confidence.findFirst({ where: { learnerId, stepId }, orderBy: { createdAt: 'desc' } })
    const isSame = last?.value === value && toDay(last.createdAt, viewer.timeZone) === today
    if (isSame) return
    await requireTotalQuota(bounds.confidences, () => tx.confidence.count({ where: { learnerId } }))
    await requireDailyQuota(bounds.confidences, now, async (since, take) => {
      const where = { learnerId, createdAt: { gt: since } }
      const rows = await tx.confidence.findMany({
        where,
        orderBy: { createdAt: 'desc' },
        take,
        select: { createdAt: true },
      })
      return rows.map(({ createdAt }) => createdAt)
    })
    await tx.confidence.create({ data: { learnerId, stepId, value, createdAt: now } })
  })
}

/**
 * Carries over the private work on a step: notes and links are copied, never moved; marks follow items that kept their
 * key.
 */
export async function carryWorkbook(
  tx: Transaction,
  { successor, predecessors }: CarryOverTask,
  learnerId: string,
): Promise<void> {
  const stepId = successor.id
  const from = { learnerId, stepId: { in: predecessors.map(({ id }) => id) } }
  const written = { ...from, body: { not: '' } }
  const titled = { step: { select: { title: true } } } as const
  const notes = await tx.note.findMany({ where: written, orderBy: { step: { title: 'asc' } }, include: titled })
  const own = await tx.note.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  if (notes.length > 0 && !own) {
    const [only] = notes
    const body =
      notes.length === 1 && only ? only.body : notes.map((note) => `## ${note.step.title}\n\n${note.body}`).join('\n\n')
    await tx.note.create({ data: { learnerId, stepId, body } })
  }
  const links = await tx.ownLink.findMany({ where: from, orderBy: { createdAt: 'asc' } })
  for (const { title, url, createdAt } of links) {
    const where = { learnerId_stepId_url: { learnerId, stepId, url } }
    await tx.ownLink.upsert({ where, create: { learnerId, stepId, title, url, createdAt }, update: {} })
  }
  const marks = await tx.checklistMark.findMany({
    where: { learnerId, item: { stepId: from.stepId } },
    orderBy: { markedAt: 'asc' },
    include: { item: { select: { key: true } } },
  })
  const items = await tx.checklistItem.findMany({ where: { stepId, key: { in: marks.map(({ item }) => item.key) } } })
  for (const { id: itemId, key } of items) {
    const markedAt = marks.find(({ item }) => item.key === key)?.markedAt ?? new Date(0)
    const where = { learnerId_itemId: { learnerId, itemId } }
    await tx.checklistMark.upsert({ where, create: { learnerId, itemId, markedAt }, update: {} })
  }
}
