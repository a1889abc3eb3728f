import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { type Enrolled, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { readSummaries } from '@/lib/learning/progress/summary/data'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { listRoadmapSkills, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { isHandle, normalizeHandle } from './handle'
import { type LearningMonth, learningMonths } from './months'
import { listedProfiles, publicProfiles, whereProfile } from './policy'
import { type ApprovedWork, type ProfileFacts, type ProfileRoadmap, type ProfileSettings, switchedOff } from './profile'

/** Most profiles in the sitemap, which may hold 50,000 addresses. */
const MAX_LISTED = 20_000

const settingsFields = { handle: true, isOn: true, showsWork: true, showsDays: true, isListed: true } as const

/** All columns that a profile reads of a learner, so that private ones cannot get into it. */
const learnerFields = {
  id: true,
  roadmapId: true,
  createdAt: true,
  eventCount: true,
  user: { select: { name: true, timeZone: true } },
  enrollments: { select: { roadmapId: true, trackSlug: true } },
  progress: { select: { stepId: true, status: true, evidenceCount: true, verifiedAt: true } },
  confirmations: { where: { revokedAt: null }, select: { roadmapId: true, skillSlug: true } },
} as const

type LearnerRow = {
  readonly id: string
  readonly roadmapId: string | null
  readonly createdAt: Date
  readonly eventCount: number
  readonly user: { readonly name: string; readonly timeZone: string }
  readonly enrollments: readonly Enrolled[]
  readonly progress: readonly { stepId: string; status: string; evidenceCount: number; verifiedAt: Date | null }[]
  readonly confirmations: readonly { readonly roadmapId: string; readonly skillSlug: string }[]
}

export type PublicProfile = { readonly facts: ProfileFacts; readonly isListed: boolean }

/**
 * Finds the profile at a handle, for anybody. Null where there is none, where it is switched off, and for an account
 * that is disabled, deleted or about to be: the same from outside. Cached, so that the parts of a page share one read.
 */
export const findPublicProfile = cache(async (who: Visitor, written: string): Promise<PublicProfile | null> => {
  const handle = normalizeHandle(written)
  if (!isHandle(handle)) return null
  const row = await db().publicProfile.findFirst({
    where: { handle, ...publicProfiles },
    select: { ...settingsFields, learner: { select: learnerFields } },
  })
  return row && { facts: await readFacts(who, row.learner, row, new Date()), isListed: row.isListed }
})

/** Returns the viewer's own settings, and what a stranger sees or would see by them. Null before onboarding. */
export async function findOwnProfile(
  viewer: Viewer,
  now: Date,
): Promise<{ readonly settings: ProfileSettings; readonly facts: ProfileFacts } | null> {
  const row = await db().learner.findUnique({
    where: { id: viewer.id },
    select: { ...learnerFields, publicProfile: { select: settingsFields } },
  })
  if (!row) return null
  const { publicProfile, ...learner } = row
  const settings = publicProfile ?? switchedOff
  return { settings, facts: await readFacts(viewer, learner, settings, now) }
}

/**
 * Returns the viewer's own settings alone.
 * @throws not-found before onboarding
 */
export async function getProfileSettings(viewer: Viewer): Promise<ProfileSettings> {
  const [learners, settings] = await Promise.all([
    db().learner.count({ where: { id: viewer.id } }),
    db().publicProfile.findUnique({ where: whereProfile(viewer), select: settingsFields }),
  ])
  if (learners === 0) throw notFound('plan')
  return settings ?? switchedOff
}

/** Lists the handles that search engines may index, in order. Public. */
export async function listListedHandles(_who: Visitor): Promise<readonly string[]> {
  const rows = await db().publicProfile.findMany({
    where: listedProfiles,
    orderBy: { handle: 'asc' },
    take: MAX_LISTED,
    select: { handle: true },
  })
  return rows.map(({ handle }) => handle)
}

async function readFacts(
  who: Visitor,
  learner: LearnerRow,
  settings: ProfileSettings,
  now: Date,
): Promise<ProfileFacts> {
  const { name, timeZone } = learner.user
  const [walks, approved, months] = await Promise.all([
    readWalks(who, learner),
    readApprovedWork(learner, settings.showsWork),
    settings.showsDays ? readMonths(learner, now) : null,
  ])
  const states = statesFromRows(
    learner.progress.map((row) => ({ ...row, known: false, reason: null, statusAt: learner.createdAt })),
  )
  return { name, handle: settings.handle, since: toDay(learner.createdAt, timeZone), walks, states, approved, months }
}

async function readWalks(
  who: Visitor,
  { roadmapId: chosen, enrollments, confirmations }: LearnerRow,
): Promise<ProfileRoadmap[]> {
  const [roadmaps, skills] = await Promise.all([
    listRoadmaps(who),
    listRoadmapSkills(
      who,
      enrollments.map(({ roadmapId }) => roadmapId),
    ),
  ])
  const main = findChosenRoadmap(roadmaps, chosen)
  const inOrder = [...roadmaps].sort((a, b) => Number(b === main) - Number(a === main))
  return inOrder
    .filter(({ id }) => enrollments.some(({ roadmapId }) => roadmapId === id))
    .map((roadmap) => ({
      roadmap,
      isMain: roadmap === main,
      track: getTrackSlug(roadmap, enrollments),
      skills: skills.get(roadmap.id) ?? [],
      confirmedSkills: confirmations
        .filter(({ roadmapId }) => roadmapId === roadmap.id)
        .map(({ skillSlug }) => skillSlug),
    }))
}

/**
 * Returns the newest work with an approving verdict for each step. Reads its address only where its author shows it.
 */
async function readApprovedWork(
  { id, user: { timeZone } }: LearnerRow,
  showsWork: boolean,
): Promise<ReadonlyMap<string, ApprovedWork>> {
  const rows = await db().verdict.findMany({
    where: {
      outcome: { in: outcomes.filter((outcome) => outcome !== 'not-yet') },
      iteration: { review: { learnerId: id } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      createdAt: true,
      iteration: {
        select: { review: { select: { stepId: true } }, evidence: { select: { id: true, url: showsWork } } },
      },
    },
  })
  return new Map(
    rows.map(({ createdAt, iteration: { review, evidence } }) => [
      review.stepId,
      { approvedOn: toDay(createdAt, timeZone), url: showsWork ? evidence.url : null },
    ]),
  )
}

async function readMonths(learner: LearnerRow, now: Date): Promise<readonly LearningMonth[]> {
  const { timeZone } = learner.user
  const [summary = emptyLog] = await readSummaries(
    [{ learnerId: learner.id, eventCount: learner.eventCount, timeZone }],
    now,
  )
  return learningMonths(
    summary.learningDays.map(([day]) => day),
    toDay(now, timeZone),
  )
}
