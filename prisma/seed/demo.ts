import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { auditRows } from './audit'
import { learners, staff } from './cast'
import { makeDemoStaff } from './demo-staff'
import { keepFiles } from './files'
import { mentorRows } from './mentoring/house-rows'
import { makeNotices } from './mentoring/notices'
import { learnerRows, type RoadmapParts } from './population'
import { randomFor } from './random'
import { writeDemo } from './write'

export const DEMO_PASSWORD = 'waymark-demo'

/** Addresses of the accounts with which a visitor can sign in. The others are only shown. */
export const DEMO_ADDRESSES: readonly string[] = ['learner@waymark.test', staff.marek.email, staff.admin.email]

/**
 * Fills a database that has the roadmap and no people with the demo: two cohorts, their mentors, an admin and 24
 * learners whose histories end at `now`. The same moment gives the same people. A second call fails on their addresses,
 * and writes nothing.
 */
export async function seedDemo(operator: Operator, now: Date): Promise<void> {
  const parts = await readParts()
  const random = randomFor('house')
  const house = makeDemoStaff(now, random)
  const people = []
  for (const learner of learners) {
    people.push(learnerRows(parts, house, learner, now))
    await breathe()
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const accounts = [...house.users, ...people.map(({ user }) => user)]
    .filter(({ email }) => DEMO_ADDRESSES.includes(email))
    .map(({ id: userId, email, createdAt }) => ({
      ...{ id: random.uuid(), userId, provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash, createdAt },
    }))
  await keepFiles(people.flatMap(({ files }) => files))
  const notifications = makeNotices(parts, house, people, now)
  const audit = auditRows(house, people)
  await writeDemo({ house, accounts, people, notifications, audit, ...mentorRows(house, now) })
  await refreshLearnerStats(operator, now)
}

async function readParts(): Promise<RoadmapParts> {
  const inOrder = { where: { retiredAt: null }, orderBy: { position: 'asc' } } as const
  const [roadmap, checklist, rubricRows, skills] = await Promise.all([
    getRoadmap(visitor),
    db().checklistItem.findMany({ ...inOrder, select: { id: true, stepId: true, position: true } }),
    db().rubricRow.findMany({ ...inOrder, select: { id: true, stepId: true } }),
    db().skill.findMany({ select: { slug: true, title: true } }),
  ])
  const rubricRowIds = new Map<string, string[]>()
  for (const { id, stepId } of rubricRows) rubricRowIds.set(stepId, [...(rubricRowIds.get(stepId) ?? []), id])
  return { roadmap, checklist, rubricRowIds, skillTitles: new Map(skills.map(({ slug, title }) => [slug, title])) }
}
