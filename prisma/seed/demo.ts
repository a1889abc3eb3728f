import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { addLearner } from './learner'
import { randomFor } from './random'
import { emptyRows, writeRows } from './rows'
import type { RoadmapParts } from './scene'
import { addStaff } from './staff'
import { readStories } from './stories'

export const DEMO_PASSWORD = 'waymark-demo'

/** Addresses of the accounts with which a visitor can sign in. The others are only shown. */
export const DEMO_ADDRESSES = ['learner@waymark.test', 'mentor@waymark.test', 'admin@waymark.test']

/**
 * Fills a database that has the roadmap and no people with the demo: two cohorts, their mentors, an admin and 24
 * learners whose histories end at `now`. The same moment gives the same people. A second call fails on their addresses,
 * and writes nothing.
 */
export async function seedDemo(operator: Operator, now: Date): Promise<void> {
  const stories = readStories()
  const parts = await readParts()
  const random = randomFor('staff')
  const rows = emptyRows()
  const staff = addStaff(stories.staff, now, random, rows)
  for (const learner of stories.learners) {
    addLearner(parts, staff, learner, now, rows)
    await breathe()
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const { id: userId, email, createdAt } of rows.user) {
    if (!userId || !DEMO_ADDRESSES.includes(email)) continue
    const provider = { provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash }
    rows.account.push({ id: random.uuid(), userId, ...provider, createdAt })
  }
  await writeRows(rows)
  await refreshLearnerStats(operator, now)
}

async function readParts(): Promise<RoadmapParts> {
  const inOrder = { where: { retiredAt: null }, orderBy: { position: 'asc' } } as const
  const [roadmap, checklist, rubric, skills] = await Promise.all([
    getFirstRoadmap(visitor),
    db().checklistItem.findMany({ ...inOrder, select: { id: true, stepId: true, position: true } }),
    db().rubricRow.findMany({ ...inOrder, select: { id: true, stepId: true } }),
    db().skill.findMany({ select: { slug: true, title: true } }),
  ])
  return { roadmap, checklist, rubric, skillTitles: new Map(skills.map(({ slug, title }) => [slug, title])) }
}
