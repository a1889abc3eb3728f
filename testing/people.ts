import { randomUUID } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { savePlan } from '@/lib/learning/plans/commands'
import type { PlanInput } from '@/lib/learning/plans/schema'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { openSessionRow } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'

type Role = {
  readonly isMentor?: boolean
  readonly isAdmin?: boolean
  /** Whether the address is confirmed; true by default. */
  readonly isVerified?: boolean
  readonly timeZone?: string
  readonly locale?: string
}

/** Makes a person and returns them as a signed-in viewer. */
export async function makePerson(name: string, role: Role = {}): Promise<Viewer> {
  const { isMentor = false, isAdmin = false, isVerified = true, timeZone = 'Asia/Kathmandu', locale = null } = role
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@waymark.test`
  const user = await db().user.create({
    data: { name, email, isMentor, isAdmin, timeZone, locale, emailVerifiedAt: isVerified ? new Date() : null },
  })
  return viewerFrom({ id: user.id, name, email, timeZone, locale, isMentor, isAdmin, isDemo: false, sessionId: '' })
}

/** Opens a session for a person, which commands that change sign-in methods require. */
export async function signedIn(viewer: Viewer, now = new Date()): Promise<Viewer> {
  return { ...viewer, sessionId: (await openSessionRow(viewer.id, '', now)).id }
}

export const samplePlan: PlanInput = {
  track: 'nodejs',
  weeklyHours: 10,
  studyDays: [0, 2, 4],
  country: 'DE',
  paidExperienceYears: 0,
  goal: 'first-job',
}

/** Makes a person with a plan. */
export async function makeLearner(name: string, plan: Partial<PlanInput> = {}): Promise<Viewer> {
  const learner = await makePerson(name)
  await savePlan(learner, { ...samplePlan, ...plan })
  return learner
}
