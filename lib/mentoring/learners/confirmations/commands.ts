import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { findRoadmap, getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { menteeWithPlan, publishLearnerChanged } from '../mentees/commands'
import { getMentee } from '../mentees/data'
import { type Confirmation, toConfirmation } from './confirmation'
import { confirmationNotifications } from './notification-definitions'
import type { ConfirmationInput } from './schema'

/** A skill by its slug, with the slug of its roadmap; the first when left out. */
export type NamedSkill = { readonly skill: string; readonly roadmap?: string }

/**
 * Confirms a soft skill of a roadmap for a learner whom the viewer mentors. Each mentor has at most one valid
 * confirmation of a skill: an identical one changes nothing, another note replaces it and the old row is kept.
 * @throws not-found (learner, oneself, and any other skill), conflict before the learner has a plan
 */
export async function confirmSkill(
  viewer: Viewer,
  learnerId: string,
  { skill: skillSlug, roadmap: roadmapSlug }: NamedSkill,
  { note }: ConfirmationInput,
  now = new Date(),
): Promise<Confirmation> {
  const roadmap = await findSkillRoadmap(viewer, roadmapSlug)
  return db().$transaction(async (tx) => {
    await menteeWithPlan(tx, viewer, learnerId)
    if (!roadmap) throw notFound('skill')
    const skill = await softSkill(tx, roadmap, skillSlug)
    const which = { learnerId, roadmapId: roadmap.id, skillSlug: skill.slug, mentorId: viewer.id }
    const standing = await tx.skillConfirmation.findFirst({ where: { ...which, revokedAt: null }, include: mentor })
    if (standing?.note === note) return toConfirmation(standing, viewer.id)
    await requireTotalQuota(bounds.confirmations, () => tx.skillConfirmation.count({ where: { learnerId } }))
    await requireDailyQuota(bounds.confirmations, now, async (since, take) => {
      const where = { learnerId, createdAt: { gt: since } }
      const rows = await tx.skillConfirmation.findMany({
        where,
        orderBy: { createdAt: 'desc' },
        take,
        select: { createdAt: true },
      })
      return rows.map(({ createdAt }) => createdAt)
    })
    if (standing) await revokeAll(tx, which, now)
    const row = await tx.skillConfirmation.create({ data: { ...which, note, createdAt: now }, include: mentor })
    const facts = { skill: skill.title, mentor: viewer.name }
    const path = `${paths.skills(roadmap.slug)}#${skill.slug}`
    const told = { userId: learnerId, kind: 'skill-confirmed', key: `skill-confirmed:${row.id}`, facts, path } as const
    await notify(tx, confirmationNotifications, [told], now)
    await publishLearnerChanged(tx, learnerId, now)
    return toConfirmation(row, viewer.id)
  })
}

/**
 * Revokes the viewer's own confirmation of a skill. Its row is kept, and repeating it changes nothing.
 * @throws not-found (learner, and a skill that the viewer never confirmed)
 */
export async function revokeConfirmation(
  viewer: Viewer,
  learnerId: string,
  { skill: skillSlug, roadmap: roadmapSlug }: NamedSkill,
  now = new Date(),
): Promise<void> {
  const roadmap = await findSkillRoadmap(viewer, roadmapSlug)
  await db().$transaction(async (tx) => {
    await getMentee(viewer, learnerId, tx)
    if (!roadmap) throw notFound('confirmation')
    const which = { learnerId, roadmapId: roadmap.id, skillSlug, mentorId: viewer.id }
    const revoked = await revokeAll(tx, which, now)
    if (revoked > 0) await publishLearnerChanged(tx, learnerId, now)
    else if ((await tx.skillConfirmation.count({ where: which })) === 0) throw notFound('confirmation')
  })
}

const findSkillRoadmap = (viewer: Viewer, slug: string | undefined): Promise<Roadmap | null> =>
  slug === undefined ? getFirstRoadmap(viewer) : findRoadmap(viewer, slug)

const mentor = { mentor: { select: { name: true } } } as const

async function softSkill(tx: Transaction, { id: roadmapId }: Roadmap, slug: string) {
  const skill = await tx.skill.findFirst({
    where: { roadmapId, slug, kind: 'soft' },
    select: { slug: true, title: true },
  })
  if (!skill) throw notFound('skill')
  return skill
}

type Which = { learnerId: string; roadmapId: string; skillSlug: string; mentorId: string }

async function revokeAll(tx: Transaction, which: Which, now: Date): Promise<number> {
  const { count } = await tx.skillConfirmation.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}
